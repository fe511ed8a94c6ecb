package org.allmende.fields;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** A field as typed. Its kind is chosen once: values of one kind are none of another. */
public record FieldForm(
        String name,
        String kind,
        String choices,
        String hint,
        String packages,
        String tasks,
        String milestones,
        String version) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_CHOICES = 100;

    public FieldForm(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String choices,
            @Nullable String hint,
            @Nullable String packages,
            @Nullable String tasks,
            @Nullable String milestones,
            @Nullable String version) {
        this.name = requireNonNullElse(name, "");
        this.kind = requireNonNullElse(kind, "");
        this.choices = requireNonNullElse(choices, "");
        this.hint = requireNonNullElse(hint, "");
        this.packages = requireNonNullElse(packages, "");
        this.tasks = requireNonNullElse(tasks, "");
        this.milestones = requireNonNullElse(milestones, "");
        this.version = requireNonNullElse(version, "0");
    }

    public static FieldForm empty() {
        return new FieldForm(null, "TEXT", null, null, null, "true", null, null);
    }

    public static FieldForm of(Field field) {
        return new FieldForm(
                field.name(),
                field.kind().name(),
                String.join("\n", field.choices()),
                field.hint(),
                text(field.packages()),
                text(field.tasks()),
                text(field.milestones()),
                Integer.toString(field.version()));
    }

    /** What it says. */
    record Read(
            String name,
            FieldKind kind,
            List<String> choices,
            String hint,
            boolean packages,
            boolean tasks,
            boolean milestones,
            int version) {}

    /**
     * @param fixed the kind it has already, or null for a new field
     */
    Read read(@Nullable FieldKind fixed) {
        var problems = new Problems();
        String title = problems.required("name", name, LONGEST_NAME);
        FieldKind chosen =
                fixed == null
                        ? problems.choice("kind", kind, FieldKind.class, FieldKind.TEXT)
                        : fixed;
        List<String> offered =
                chosen == FieldKind.CHOICE
                        ? Stream.of(problems.text("choices", choices, 10_000).split("\n"))
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .distinct()
                                .toList()
                        : List.of();
        if (chosen == FieldKind.CHOICE && offered.size() < 2) {
            problems.at("choices", "fields.choices.few");
        }
        if (offered.size() > MOST_CHOICES
                || offered.stream().anyMatch(line -> line.length() > 100)) {
            problems.at("choices", "fields.choices.many", MOST_CHOICES, 100);
        }
        String note = problems.text("hint", hint, 200);
        if (packages.isEmpty() && tasks.isEmpty() && milestones.isEmpty()) {
            problems.at("items", "fields.items.none");
        }
        Integer seen = problems.number("version", version, 0, Integer.MAX_VALUE);
        problems.refuseIfAny();
        return new Read(
                title,
                chosen,
                offered,
                note,
                !packages.isEmpty(),
                !tasks.isEmpty(),
                !milestones.isEmpty(),
                seen == null ? 0 : seen);
    }

    private static String text(boolean on) {
        return on ? "true" : "";
    }
}
