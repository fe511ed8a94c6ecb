package org.allmende.community;

import java.util.List;

/**
 * A contribution as a moderator sees it.
 *
 * @param flags reasons of open reports
 * @param mayJudge whether this moderator decides about it
 */
public record ModerationPage(
        Standing standing, List<String> flags, List<ModerationLine> trace, boolean mayJudge) {}
