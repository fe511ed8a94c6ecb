package org.allmende.routines;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lists of dates of an authority. Runs that were made for a date stay. */
@Component
public class DateListKeeping {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LABEL = 200;

    private final DateLists lists;

    DateListKeeping(DateLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<DateList> of(Viewer viewer, LocalDate today) {
        RoutineWalls.refuseGuests(viewer);
        return lists.of(viewer, today);
    }

    /**
     * @throws Refused at the field {@code name}
     * @throws Forbidden when the viewer may not start projects
     */
    @Transactional
    public void add(Viewer viewer, String typed) {
        RoutineAdoption.refuseReaders(viewer);
        var problems = new Problems();
        String name = problems.required("name", typed, LONGEST_NAME);
        problems.refuseIfAny();
        lists.add(viewer, name);
    }

    /**
     * @throws NotFound when there is no such list
     * @throws Refused at the fields {@code day} and {@code label}
     */
    @Transactional
    public void put(Viewer viewer, UUID list, String typedDay, String typedLabel, LocalDate today) {
        lists.refuseStrangers(viewer, list);
        RoutineAdoption.refuseReaders(viewer);
        var problems = new Problems();
        LocalDate day = problems.date("day-" + list, typedDay);
        if (typedDay.isBlank()) {
            problems.at("day-" + list, "shell.problem.required");
        } else if (day != null && day.isBefore(today)) {
            problems.at("day-" + list, "routines.dates.past");
        }
        String label = problems.text("label-" + list, typedLabel, LONGEST_LABEL);
        problems.refuseIfAny();
        if (day != null) {
            lists.put(viewer, list, new DateList.Day(day, label));
        }
    }

    @Transactional
    public void remove(Viewer viewer, UUID list, LocalDate day) {
        lists.refuseStrangers(viewer, list);
        RoutineAdoption.refuseReaders(viewer);
        lists.remove(viewer, list, day);
    }
}
