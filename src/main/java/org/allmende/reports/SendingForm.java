package org.allmende.reports;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.shell.Problems;
import org.springframework.util.MultiValueMap;

/**
 * How a report is to be published, as it was typed.
 *
 * @param checked names of the {@link Check}s that were ticked
 */
public record SendingForm(String circle, boolean anonymous, List<String> checked) {

    public static final String CHECKS = "checked";

    public static SendingForm of(MultiValueMap<String, String> sent) {
        String circle = sent.getFirst("circle");
        return new SendingForm(
                circle == null ? "" : circle,
                "true".equals(sent.getFirst("anonymous")),
                sent.getOrDefault(CHECKS, List.of()));
    }

    public static SendingForm of(ExperienceReport report) {
        return new SendingForm(report.circle().name(), report.anonymous(), List.of());
    }

    Circle read(Problems problems) {
        if (!Stream.of(Check.values()).allMatch(check -> checked.contains(check.name()))) {
            problems.at(CHECKS, "reports.checks.open");
        }
        return problems.choice("circle", circle, Circle.class, Circle.ASSOCIATION);
    }
}
