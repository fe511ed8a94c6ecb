package org.allmende.evidence;

import java.time.Instant;

/**
 * What an authority decided last about giving its figures.
 *
 * @param by name of who decided
 */
public record Consent(boolean gives, String by, Instant at) {}
