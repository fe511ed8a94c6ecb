package org.allmende.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleProjectsTest {

    private final SampleProjects sample = SampleProjects.read();

    @Test
    void whoeverIsNamedIsInTheCast() {
        assertThat(names()).isNotEmpty().allSatisfy(Cast::named);
    }

    @Test
    void peopleStayInTheirOwnAdministration() {
        assertThat(sample.adopted())
                .allSatisfy(project ->
                        assertThat(project.roles().values().stream().flatMap(List::stream))
                                .allMatch(name ->
                                        Cast.named(name).town()
                                                == Cast.named(project.lead()).town()));
    }

    private Stream<String> names() {
        var adopted =
                sample.adopted().stream()
                        .flatMap(project ->
                                Stream.concat(
                                        Stream.of(project.lead()),
                                        project.roles().values().stream().flatMap(List::stream)));
        var empty =
                sample.empty().stream()
                        .flatMap(project ->
                                Stream.concat(
                                        Stream.of(project.lead()),
                                        project.members().keySet().stream()));
        var contacts = sample.contacts().stream().map(SampleProjects.Contact::person);
        return Stream.of(adopted, empty, contacts).flatMap(names -> names);
    }
}
