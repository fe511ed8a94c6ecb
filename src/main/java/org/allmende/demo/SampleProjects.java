package org.allmende.demo;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.plan.ItemKind;
import org.allmende.work.Colour;
import org.allmende.work.ProjectRole;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What stands in {@code projects.yaml}. People go by their given names. */
record SampleProjects(List<Adopted> adopted, List<Empty> empty, List<Contact> contacts) {

    /**
     * A project from a template.
     *
     * @param start from today; the Monday before counts
     * @param roles who fills them, by the template's key of the role
     * @param late one in how many tasks is not finished in time, 0: none
     * @param members given a right by hand, three days ago; may be left out
     * @param done whether it is finished
     */
    record Adopted(
            String lead,
            String template,
            String title,
            String reference,
            Colour colour,
            Period start,
            Map<String, List<String>> roles,
            int late,
            Map<String, ProjectRole> members,
            boolean done) {

        Adopted {
            members = requireNonNullElse(members, Map.of());
        }
    }

    /**
     * A project without a template: people also work without one.
     *
     * @param title {@code {0}} is the next year
     */
    record Empty(
            String lead,
            String title,
            String reference,
            String description,
            Colour colour,
            Period start,
            Map<String, ProjectRole> members,
            List<Pack> packages) {}

    record Pack(String title, Period filled, List<Entry> items) {}

    record Entry(ItemKind kind, String title) {}

    /** Somebody who answers questions about a template. */
    record Contact(String template, String person, String topics) {}

    static SampleProjects read() {
        try (InputStream yaml =
                Objects.requireNonNull(SampleProjects.class.getResourceAsStream("projects.yaml"))) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(yaml, SampleProjects.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
