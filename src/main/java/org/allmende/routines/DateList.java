package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Dates under one name; routines that name it have a run for each. */
public record DateList(UUID id, String name, List<Day> days) {

    /**
     * @param label what takes place, such as “Haushaltsberatung”; may be empty
     */
    public record Day(LocalDate date, String label) {}
}
