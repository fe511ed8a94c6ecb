package org.allmende.formats;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is typed by who describes a format. Parts and steps stand one on a line, their pieces
 * between vertical bars.
 *
 * @param procedure “Minute 0–5 | Begrüßen | Moderation | wie”
 * @param roles “Moderation | Achtet auf die Zeit.”
 */
public record FormatForm(
        String title,
        String summary,
        String purpose,
        String unsuitable,
        String least,
        String most,
        String duration,
        String place,
        String lead,
        String result,
        String confidentiality,
        String roles,
        String procedure,
        String rules,
        String materials,
        String version) {

    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_TEXT = 600;
    public static final int LONGEST_LIST = 6000;

    private static final int LONGEST_LINE = 400;
    private static final int MOST_LINES = 40;
    private static final int MOST_PEOPLE = 500;
    private static final String BETWEEN = "|";

    public FormatForm(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String purpose,
            @Nullable String unsuitable,
            @Nullable String least,
            @Nullable String most,
            @Nullable String duration,
            @Nullable String place,
            @Nullable String lead,
            @Nullable String result,
            @Nullable String confidentiality,
            @Nullable String roles,
            @Nullable String procedure,
            @Nullable String rules,
            @Nullable String materials,
            @Nullable String version) {
        this.title = requireNonNullElse(title, "");
        this.summary = requireNonNullElse(summary, "");
        this.purpose = requireNonNullElse(purpose, "");
        this.unsuitable = requireNonNullElse(unsuitable, "");
        this.least = requireNonNullElse(least, "");
        this.most = requireNonNullElse(most, "");
        this.duration = requireNonNullElse(duration, "");
        this.place = requireNonNullElse(place, "");
        this.lead = requireNonNullElse(lead, "");
        this.result = requireNonNullElse(result, "");
        this.confidentiality = requireNonNullElse(confidentiality, "");
        this.roles = requireNonNullElse(roles, "");
        this.procedure = requireNonNullElse(procedure, "");
        this.rules = requireNonNullElse(rules, "");
        this.materials = requireNonNullElse(materials, "");
        this.version = requireNonNullElse(version, "");
    }

    public static FormatForm empty() {
        return new FormatForm(
                "", "", "", "", "", "", "", "BOTH", "", "", "ASSOCIATION", "", "", "", "", "0");
    }

    static FormatForm of(ExchangeFormat format) {
        FormatSheet sheet = format.sheet();
        return new FormatForm(
                sheet.title(),
                sheet.summary(),
                sheet.purpose(),
                sheet.unsuitable(),
                Integer.toString(sheet.people().min()),
                Integer.toString(sheet.people().max()),
                sheet.duration(),
                sheet.place().name(),
                sheet.lead(),
                sheet.result(),
                sheet.confidentiality().name(),
                lines(sheet.roles(), part -> line(part.name(), part.task())),
                lines(
                        sheet.procedure(),
                        step -> line(step.when(), step.step(), step.who(), step.note())),
                String.join("\n", sheet.rules()),
                String.join("\n", sheet.materials()),
                Integer.toString(format.version()));
    }

    FormatSheet read() {
        var problems = new Problems();
        Integer few = problems.number("least", least, 1, MOST_PEOPLE);
        Integer many = problems.number("most", most, 1, MOST_PEOPLE);
        if (few != null && many != null && many < few) {
            problems.at("most", "formats.form.most.less");
        }
        int min = few == null ? 2 : Math.max(few, 1);
        int max = many == null ? Math.max(min, 2) : many;
        List<FormatSheet.Step> steps =
                read(problems, "procedure", procedure, 2, 4).stream()
                        .map(cells ->
                                new FormatSheet.Step(
                                        cells.get(0), cells.get(1), at(cells, 2), at(cells, 3)))
                        .toList();
        if (procedure.isBlank()) {
            problems.at("procedure", "shell.problem.required");
        }
        var sheet =
                new FormatSheet(
                        null,
                        problems.required("title", title, LONGEST_TITLE),
                        problems.required("summary", summary, LONGEST_TEXT),
                        problems.required("purpose", purpose, LONGEST_TEXT),
                        problems.text("unsuitable", unsuitable, LONGEST_TEXT),
                        new FormatSheet.People(min, Math.max(min, max)),
                        null,
                        problems.required("duration", duration, 200),
                        problems.choice("place", place, MeetingPlace.class, MeetingPlace.BOTH),
                        problems.text("lead", lead, LONGEST_TEXT),
                        problems.text("result", result, LONGEST_TEXT),
                        problems.choice(
                                "confidentiality",
                                confidentiality,
                                Discretion.class,
                                Discretion.ASSOCIATION),
                        read(problems, "roles", roles, 2, 2).stream()
                                .map(cells -> new FormatSheet.Part(cells.get(0), cells.get(1)))
                                .toList(),
                        steps,
                        read(problems, "rules", rules, 1, 1).stream().map(List::getFirst).toList(),
                        read(problems, "materials", materials, 1, 1).stream()
                                .map(List::getFirst)
                                .toList(),
                        "");
        if (!title.isBlank() && sheet.title().lines().count() > 1) {
            problems.at("title", "formats.form.title.lines");
        }
        problems.refuseIfAny();
        return sheet;
    }

    /** Lines with at least so many pieces; the last piece keeps whatever bars are left. */
    private static List<List<String>> read(
            Problems problems, String field, String typed, int least, int most) {
        List<String> lines =
                problems.text(field, typed, LONGEST_LIST)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > MOST_LINES) {
            problems.at(field, "formats.form.lines.many", MOST_LINES, lines.size());
            return List.of();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_LINE) {
                problems.at(field, "formats.form.line.long", i + 1, LONGEST_LINE);
                return List.of();
            }
            if (pieces(lines.get(i), most).size() < least) {
                problems.at(field, "formats.form.line.pieces", i + 1);
                return List.of();
            }
        }
        return lines.stream().map(line -> pieces(line, most)).toList();
    }

    private static List<String> pieces(String line, int most) {
        List<String> pieces = Stream.of(line.split("\\|", most)).map(String::strip).toList();
        boolean gap = pieces.getFirst().isEmpty() || most > 1 && at(pieces, 1).isEmpty();
        return gap ? List.of() : pieces;
    }

    private static String at(List<String> pieces, int index) {
        return index < pieces.size() ? pieces.get(index) : "";
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String line(String... pieces) {
        return String.join(" " + BETWEEN + " ", pieces).replaceAll("(\\s*\\|\\s*)+$", "");
    }
}
