package org.allmende.effort;

import java.time.LocalDate;

/**
 * What somebody wants to book.
 *
 * @param minutes 1 to 1,440
 * @param field name of the form field of the time, for what is wrong with it
 */
public record BookingDraft(LocalDate day, int minutes, String comment, String field) {}
