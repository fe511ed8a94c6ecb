package org.allmende.talks.results;

import java.time.LocalDate;

/**
 * Where a recording is to be seen. All who are on it have agreed.
 *
 * @param downOn the day on which it is taken down
 */
public record Recording(String url, LocalDate addedOn, LocalDate downOn) {}
