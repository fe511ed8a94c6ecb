package org.allmende.drafting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Recurrence;
import org.allmende.plan.SizeClass;
import org.allmende.plan.Suitability;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a draft says about itself, as it was typed.
 *
 * @param version the draft's, when the form was shown
 * @param fields by the name of the field; what is missing counts as empty
 */
public record HeaderForm(String version, Map<String, String> fields) {

    static final List<String> FIELDS =
            List.of(
                    "title",
                    "subject",
                    "summary",
                    "licence",
                    "checkedOn",
                    "typicalDuration",
                    "prerequisite",
                    "participation",
                    "deliverables",
                    "guide",
                    "sources",
                    "size",
                    "software",
                    "leika");

    /** Licences under which templates may be passed on. */
    public static final List<String> LICENCES =
            List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "DL-DE-BY-2.0");

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_GUIDE = 100_000;

    public static HeaderForm of(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(name -> fields.put(name, text(sent.getFirst(name))));
        RhythmFields.FIELDS.stream()
                .filter(sent::containsKey)
                .forEach(name -> fields.put(name, text(sent.getFirst(name))));
        return new HeaderForm(text(sent.getFirst("version")), fields);
    }

    public static HeaderForm of(Draft draft) {
        PlanDocument document = draft.document();
        Suitability suitability = document.suitability();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", document.title());
        fields.put("subject", text(document.subject()));
        fields.put("summary", text(document.summary()));
        fields.put("licence", text(document.licence()));
        LocalDate checked = document.checkedOn();
        fields.put("checkedOn", checked == null ? "" : checked.toString());
        fields.put("typicalDuration", text(document.typicalDuration()));
        fields.put("prerequisite", text(document.prerequisite()));
        fields.put("participation", FormLines.of(document.participation()));
        fields.put("deliverables", FormLines.of(document.deliverables()));
        fields.put("guide", text(document.guide()));
        fields.put("sources", FormLines.of(document.sources()));
        fields.put("size", suitability.size() == null ? "" : suitability.size().name());
        fields.put("software", FormLines.of(suitability.software()));
        fields.put("leika", FormLines.of(suitability.leika()));
        if (document.recurrence() != null) {
            fields.putAll(RhythmFields.of(document.recurrence()));
        }
        return new HeaderForm(String.valueOf(draft.version()), fields);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public HeaderForm over(Draft stored) {
        return new HeaderForm(String.valueOf(stored.version()), fields);
    }

    /**
     * The document with this header.
     *
     * @throws Refused with all that is wrong, at its fields
     */
    public PlanDocument into(PlanDocument document) {
        var problems = new Problems();
        String title = problems.required("title", value("title"), LONGEST_LINE);
        String subject = problems.text("subject", value("subject"), LONGEST_LINE);
        String summary = problems.text("summary", value("summary"), LONGEST_SUMMARY);
        LocalDate checked = problems.date("checkedOn", value("checkedOn"));
        if (!LICENCES.contains(value("licence"))
                && !value("licence").equals(text(document.licence()))) {
            problems.at("licence", "shell.problem.choice");
        }
        List<String> leika = lines(problems, "leika");
        leika.stream()
                .filter(id -> !id.matches("\\d{14}"))
                .forEach(id -> problems.at("leika", "plan.document.leika", id));
        var size =
                value("size").isEmpty()
                        ? null
                        : problems.choice("size", value("size"), SizeClass.class, SizeClass.SMALL);
        String duration = problems.text("typicalDuration", value("typicalDuration"), LONGEST_LINE);
        String prerequisite = problems.text("prerequisite", value("prerequisite"), LONGEST_SUMMARY);
        String guide = problems.text("guide", value("guide"), LONGEST_GUIDE);
        List<String> participation = lines(problems, "participation");
        List<String> deliverables = lines(problems, "deliverables");
        List<String> sources = lines(problems, "sources");
        List<String> software = lines(problems, "software");
        Recurrence recurrence =
                document.recurrence() == null
                        ? null
                        : RhythmFields.read(this, document.recurrence(), problems);
        problems.refuseIfAny();
        return new PlanDocument(
                document.id(),
                document.version(),
                title,
                subject,
                summary,
                value("licence"),
                document.origin(),
                document.contributors(),
                document.variantOf(),
                document.note(),
                checked,
                duration,
                prerequisite,
                participation,
                deliverables,
                guide,
                sources,
                new Suitability(size, software, leika),
                recurrence,
                document.plan());
    }

    private List<String> lines(Problems problems, String field) {
        return FormLines.read(problems, field, value(field));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
