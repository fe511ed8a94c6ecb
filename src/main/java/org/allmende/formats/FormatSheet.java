package org.allmende.formats;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format as it is described: what it is for and how one goes about it. So it stands in the files
 * of {@code library/formats/} and in the database.
 *
 * @param number of those that come with the software, or null
 * @param purpose what for
 * @param unsuitable what not for, or empty
 * @param minutes how long one meeting takes, where that can be said in minutes
 * @param duration how long it takes in words, or empty
 * @param lead how much lies before it
 * @param result what one goes home with
 * @param source where the procedure comes from, or empty
 */
public record FormatSheet(
        @Nullable String number,
        String title,
        String summary,
        String purpose,
        String unsuitable,
        People people,
        @Nullable Integer minutes,
        String duration,
        MeetingPlace place,
        String lead,
        String result,
        Discretion confidentiality,
        List<Part> roles,
        List<Step> procedure,
        List<String> rules,
        List<String> materials,
        String source) {

    /** How many take part. */
    public record People(int min, int max) {

        public People {
            if (min < 1 || max < min) {
                throw new IllegalArgumentException("people: {min: 1 or more, max: min or more}");
            }
        }
    }

    /** What somebody is there for. */
    public record Part(String name, String task) {}

    /**
     * @param when a span of minutes or days, in words
     * @param who name of a part, or „alle“
     * @param note how, or empty
     */
    public record Step(String when, String step, String who, String note) {

        public Step(String when, String step, @Nullable String who, @Nullable String note) {
            this.when = requireNonNull(when, "when");
            this.step = requireNonNull(step, "step");
            this.who = requireNonNullElse(who, "");
            this.note = requireNonNullElse(note, "");
        }
    }

    public FormatSheet(
            @Nullable String number,
            String title,
            String summary,
            String purpose,
            @Nullable String unsuitable,
            People people,
            @Nullable Integer minutes,
            @Nullable String duration,
            MeetingPlace place,
            String lead,
            String result,
            Discretion confidentiality,
            @Nullable List<Part> roles,
            List<Step> procedure,
            @Nullable List<String> rules,
            @Nullable List<String> materials,
            @Nullable String source) {
        this.number = number;
        this.title = requireNonNull(title, "title");
        this.summary = requireNonNull(summary, "summary");
        this.purpose = requireNonNull(purpose, "purpose");
        this.unsuitable = requireNonNullElse(unsuitable, "");
        this.people = requireNonNull(people, "people");
        this.minutes = minutes;
        this.duration = requireNonNullElse(duration, "");
        this.place = requireNonNull(place, "place");
        this.lead = requireNonNull(lead, "lead");
        this.result = requireNonNull(result, "result");
        this.confidentiality = requireNonNull(confidentiality, "confidentiality");
        this.roles = all(roles);
        this.procedure = List.copyOf(requireNonNull(procedure, "procedure"));
        this.rules = all(rules);
        this.materials = all(materials);
        this.source = requireNonNullElse(source, "");
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }
}
