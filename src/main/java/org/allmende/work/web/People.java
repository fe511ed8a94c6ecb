package org.allmende.work.web;

import org.allmende.people.PersonGroupId;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** Persons as forms send them. */
final class People {

    private People() {}

    static @Nullable PersonId id(String field, String typed, Problems problems) {
        try {
            return PersonId.of(typed);
        } catch (IllegalArgumentException noId) {
            problems.at(field, "shell.problem.choice");
            return null;
        }
    }

    static @Nullable PersonGroupId group(String field, String typed, Problems problems) {
        try {
            return PersonGroupId.of(typed);
        } catch (IllegalArgumentException noId) {
            problems.at(field, "shell.problem.choice");
            return null;
        }
    }
}
