package org.allmende.steering;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.shell.Tab;
import org.allmende.shell.Texts;
import org.allmende.work.Project;
import org.springframework.stereotype.Component;

/** The pages of the tab “Steuerung”, for the line of links on each of them. */
@Component
public class SteeringParts {

    private final List<SteeringPart> parts;

    SteeringParts(List<SteeringPart> parts) {
        this.parts =
                Stream.concat(
                                Stream.of(new SteeringPart(0, "steering.overview", "")),
                                parts.stream())
                        .sorted(Comparator.comparingInt(SteeringPart::order))
                        .toList();
    }

    public List<Tab> tabs(Texts t, Project project) {
        return parts.stream()
                .map(part ->
                        Tab.of(t.of(part.label()), project.path() + "/steuerung" + part.path()))
                .toList();
    }
}
