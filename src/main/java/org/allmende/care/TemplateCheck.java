package org.allmende.care;

import java.time.LocalDate;

/**
 * A version was compared with the law again after it had been published.
 *
 * @param number of the version
 * @param authority whose people did it; empty for the operator
 * @param person who did it, for their colleagues only; otherwise empty
 */
public record TemplateCheck(String number, LocalDate checkedOn, String authority, String person) {}
