package org.allmende.reports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.shell.Texts;
import org.springframework.util.MultiValueMap;

/** What is typed into a report, finished or not: it is kept as it stands at every save. */
public record ReportContent(
        Map<HeadField, String> head, Map<Section, String> sections, List<KeyFigure> figures) {

    public static final String FIGURES = "figures";

    /** So many Kennzahlen make a table; measured, they make a report reliable. */
    private static final int LEAST_FIGURES = 3;

    private static final int MOST_FIGURES = 20;
    private static final int SPARE_FIGURES = 2;

    public static ReportContent of(MultiValueMap<String, String> sent) {
        var head = new EnumMap<HeadField, String>(HeadField.class);
        for (HeadField field : HeadField.values()) {
            head.put(field, text(sent, field.name(), 0));
        }
        var sections = new EnumMap<Section, String>(Section.class);
        for (Section section : Section.values()) {
            sections.put(section, text(sent, section.name(), 0));
        }
        var figures = new ArrayList<KeyFigure>();
        for (int i = 0; i < sent.getOrDefault("figure", List.of()).size(); i++) {
            figures.add(
                    new KeyFigure(
                            text(sent, "figure", i),
                            text(sent, "before", i),
                            text(sent, "goal", i),
                            text(sent, "after", i),
                            text(sent, "measured", i)));
        }
        return new ReportContent(head, sections, figures);
    }

    private static String text(MultiValueMap<String, String> sent, String name, int index) {
        List<String> values = sent.getOrDefault(name, List.of());
        return index < values.size() && values.get(index) != null ? values.get(index) : "";
    }

    public String head(HeadField field) {
        return head.getOrDefault(field, "");
    }

    public String section(Section section) {
        return sections.getOrDefault(section, "");
    }

    public String title() {
        return head(HeadField.TITLE);
    }

    /** The first words of it. */
    public String opening() {
        return section(Section.SUMMARY) + section(Section.WANTED);
    }

    /** “Mit Zahlen belegt”. */
    public boolean standsOnFigures() {
        return figures.stream().filter(KeyFigure::isMeasured).count() >= LEAST_FIGURES;
    }

    /** As a form shows them: with empty lines at the end, as far as there is room. */
    public List<KeyFigure> figureLines() {
        return Stream.concat(
                        figures.stream(),
                        Stream.generate(() -> KeyFigure.named("")).limit(SPARE_FIGURES))
                .limit(MOST_FIGURES)
                .toList();
    }

    public List<KeyFigure> filledFigures() {
        return figures.stream().filter(KeyFigure::hasFigures).toList();
    }

    /**
     * As it is kept.
     *
     * @throws Refused at the fields, for what is too long or cannot be chosen
     */
    ReportContent read() {
        var problems = new Problems();
        var heads = new EnumMap<HeadField, String>(HeadField.class);
        for (HeadField field : HeadField.values()) {
            String value = problems.text(field.name(), head(field), field.longest());
            if (field.isChoice() && !value.isEmpty() && !field.offers(value)) {
                problems.at(field.name(), "shell.problem.choice");
            }
            heads.put(field, value);
        }
        var texts = new EnumMap<Section, String>(Section.class);
        for (Section section : Section.values()) {
            texts.put(section, problems.text(section.name(), section(section), Section.LONGEST));
        }
        if (figures.size() > MOST_FIGURES) {
            problems.at(FIGURES, "reports.figures.many", MOST_FIGURES);
        }
        List<KeyFigure> lines =
                figures.stream()
                        .map(figure -> read(problems, figure))
                        .filter(figure -> !figure.name().isEmpty() || figure.hasFigures())
                        .toList();
        problems.refuseIfAny();
        return new ReportContent(heads, texts, lines);
    }

    private static KeyFigure read(Problems problems, KeyFigure figure) {
        List<String> cells =
                figure.cells().stream()
                        .map(cell -> problems.text(FIGURES, cell, KeyFigure.LONGEST))
                        .toList();
        return new KeyFigure(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    /** Names of the fields that must be filled before anybody else is asked to look. */
    public List<String> missing(Extent extent) {
        var missing = new ArrayList<String>();
        Stream.of(HeadField.values())
                .filter(field -> field.isRequired(extent) && head(field).isEmpty())
                .forEach(field -> missing.add(field.name()));
        Section.of(extent).stream()
                .filter(section -> section.isRequired() && section(section).isEmpty())
                .forEach(section -> missing.add(section.name()));
        if (extent == Extent.FULL && filledFigures().size() < LEAST_FIGURES) {
            missing.add(FIGURES);
        }
        return missing;
    }

    /** What another content holds where the two differ, by name of the field. */
    public Map<String, String> differing(ReportContent other) {
        var differing = new LinkedHashMap<String, String>();
        for (HeadField field : HeadField.values()) {
            if (!head(field).strip().equals(other.head(field))) {
                differing.put(field.name(), other.head(field));
            }
        }
        for (Section section : Section.values()) {
            if (!section(section).strip().replace("\r\n", "\n").equals(other.section(section))) {
                differing.put(section.name(), other.section(section));
            }
        }
        return differing;
    }

    /** What the fields are called. */
    public static Map<String, String> labels(Texts t) {
        var labels = new HashMap<String, String>();
        Stream.of(HeadField.values()).forEach(field -> labels.put(field.name(), t.of(field)));
        Stream.of(Section.values()).forEach(section -> labels.put(section.name(), t.of(section)));
        labels.put(FIGURES, t.of("reports.figures"));
        return labels;
    }

    /** As an authority that wants to stay unnamed shows it: a mailbox would name it. */
    ReportContent withoutContact() {
        var heads = new EnumMap<HeadField, String>(HeadField.class);
        heads.putAll(head);
        heads.put(HeadField.CONTACT, "");
        return new ReportContent(heads, sections, figures);
    }

    /** All its words. */
    String words() {
        return Stream.of(
                        head.values().stream(),
                        sections.values().stream(),
                        figures.stream().flatMap(figure -> figure.cells().stream()))
                .flatMap(texts -> texts)
                .collect(joining(" "));
    }
}
