package org.allmende.people;

import java.time.LocalDate;

/** A day on which an authority is closed, beside weekends and public holidays. */
public record ClosingDay(LocalDate day, String name) {}
