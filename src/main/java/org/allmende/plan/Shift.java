package org.allmende.plan;

import java.time.LocalDate;

/**
 * Why a period ends later than counted (§ 193 BGB).
 *
 * @param from the last day by counting (§ 188 BGB)
 * @param to the day on which it ends
 * @param reason what kind of day {@code from} is, with the holiday's name
 */
public record Shift(LocalDate from, LocalDate to, FreeDay reason) {}
