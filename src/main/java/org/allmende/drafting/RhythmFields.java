package org.allmende.drafting;

import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Recurrence;
import org.allmende.plan.RequiredResult;
import org.allmende.plan.Rhythm;
import org.allmende.plan.Roll;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** How a routine comes again, as fields of the header of its draft. */
final class RhythmFields {

    static final List<String> FIELDS =
            List.of("anchor", "rhythm", "rule", "months", "roll", "lead", "results");

    /** What the field {@code rhythm} may say: a rule, a workday of the month, or an occasion. */
    static final List<String> RHYTHMS =
            Stream.concat(
                            Stream.of("RULE", "FIRST", "LAST"),
                            Stream.of(Rhythm.Occasion.values()).map(Enum::name))
                    .toList();

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_LEAD = 250;
    private static final Map<RequiredResult.Kind, String> WORDS =
            Map.of(
                    RequiredResult.Kind.FILE, "Datei: ",
                    RequiredResult.Kind.NOTE, "Vermerk: ",
                    RequiredResult.Kind.CONFIRMATION, "Bestätigung: ");

    private RhythmFields() {}

    static Map<String, String> of(Recurrence recurrence) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("anchor", recurrence.anchor());
        switch (recurrence.rhythm()) {
            case Rhythm.Rule(var rule, var except) -> put(fields, "RULE", rule, except);
            case Rhythm.Workday(var position, var months) ->
                    put(fields, position.name(), "", months);
            case Rhythm.Event(var occasion, var list) ->
                    put(fields, occasion.name(), list, Set.of());
        }
        fields.put("roll", recurrence.roll().name());
        fields.put("lead", String.valueOf(recurrence.lead()));
        fields.put(
                "results",
                recurrence.results().stream()
                        .map(result -> WORDS.get(result.kind()) + result.text())
                        .collect(Collectors.joining("\n")));
        return fields;
    }

    private static void put(
            Map<String, String> fields, String rhythm, @Nullable String rule, Set<Month> months) {
        fields.put("rhythm", rhythm);
        fields.put("rule", Objects.requireNonNullElse(rule, ""));
        fields.put(
                "months",
                months.stream()
                        .sorted()
                        .map(month -> String.valueOf(month.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /** What is wrong is said at its fields; then what was before comes back. */
    static Recurrence read(HeaderForm form, Recurrence before, Problems problems) {
        String anchor = problems.required("anchor", form.value("anchor"), LONGEST_LINE);
        Rhythm rhythm = rhythm(form, before.rhythm(), problems);
        Roll roll = problems.choice("roll", form.value("roll"), Roll.class, Roll.NEXT);
        Integer lead = problems.number("lead", form.value("lead"), 0, LONGEST_LEAD);
        List<RequiredResult> results =
                FormLines.read(problems, "results", form.value("results")).stream()
                        .map(RhythmFields::result)
                        .toList();
        return problems.none()
                ? new Recurrence(anchor, rhythm, roll, lead == null ? 0 : lead, results)
                : before;
    }

    private static Rhythm rhythm(HeaderForm form, Rhythm before, Problems problems) {
        String rule = problems.text("rule", form.value("rule"), LONGEST_LINE);
        Set<Month> months = months(form, problems);
        try {
            return switch (form.value("rhythm")) {
                case "RULE" -> new Rhythm.Rule(rule, months);
                case "FIRST" -> new Rhythm.Workday(Rhythm.Position.FIRST, months);
                case "LAST" -> new Rhythm.Workday(Rhythm.Position.LAST, months);
                default -> event(form, rule, problems);
            };
        } catch (PlanRefused refused) {
            problems.at("rule", refused.code(), refused.arguments().toArray());
            return before;
        }
    }

    private static Rhythm event(HeaderForm form, String list, Problems problems) {
        var occasion =
                problems.choice(
                        "rhythm",
                        form.value("rhythm"),
                        Rhythm.Occasion.class,
                        Rhythm.Occasion.BY_HAND);
        if (occasion == Rhythm.Occasion.DATE_IN_LIST && list.isEmpty()) {
            problems.at("rule", "shell.problem.required");
        }
        return new Rhythm.Event(occasion, list.isEmpty() ? null : list);
    }

    private static Set<Month> months(HeaderForm form, Problems problems) {
        List<String> typed =
                Stream.of(form.value("months").split("[,;\\s]+"))
                        .filter(month -> !month.isEmpty())
                        .toList();
        if (!typed.stream().allMatch(month -> month.matches("[1-9]|1[0-2]"))) {
            problems.at("months", "drafting.header.months.unknown");
            return Set.of();
        }
        return typed.stream()
                .map(month -> Month.of(Integer.parseInt(month)))
                .collect(Collectors.toSet());
    }

    private static RequiredResult result(String line) {
        return WORDS.entrySet().stream()
                .filter(word -> line.startsWith(word.getValue()))
                .findFirst()
                .map(word ->
                        new RequiredResult(
                                word.getKey(), line.substring(word.getValue().length()).strip()))
                .orElseGet(() -> new RequiredResult(RequiredResult.Kind.CONFIRMATION, line));
    }
}
