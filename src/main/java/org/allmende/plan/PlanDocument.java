package org.allmende.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan with its header: what one file of the open format holds ({@code docs/format/plan.md}).
 *
 * @param id stable name across versions: lower case letters, digits, hyphens; at most 100
 * @param version such as "2.1"
 * @param subject field of the library, such as "Digitale Verwaltung"
 * @param licence SPDX name, such as "CC-BY-4.0"
 * @param contributors authorities other than the owner whose work is in it, in order
 * @param variantOf what it was made of, as a variant with a life of its own; null for all others
 * @param note what changed in this version, and why
 * @param checkedOn when its legal state was last checked
 * @param typicalDuration in words
 * @param participation who has to take part
 * @param guide background in Markdown
 * @param suitability for whom it fits
 * @param recurrence what makes it a routine; null for a plan that is carried out once
 * @throws PlanRefused {@code plan.document.id}, {@code plan.document.version} or {@code
 *     plan.document.title}
 */
public record PlanDocument(
        String id,
        String version,
        String title,
        @Nullable String subject,
        @Nullable String summary,
        @Nullable String licence,
        @Nullable String origin,
        List<String> contributors,
        @Nullable PlanOrigin variantOf,
        @Nullable String note,
        @Nullable LocalDate checkedOn,
        @Nullable String typicalDuration,
        @Nullable String prerequisite,
        List<String> participation,
        List<String> deliverables,
        @Nullable String guide,
        List<String> sources,
        Suitability suitability,
        @Nullable Recurrence recurrence,
        Plan plan) {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String VERSION = "\\d{1,6}(\\.\\d{1,6}){0,2}";
    private static final int LONGEST_ID = 100;

    public PlanDocument {
        if (id.length() > LONGEST_ID || !id.matches(ID)) {
            throw new PlanRefused("plan.document.id", id);
        }
        if (!version.matches(VERSION)) {
            throw new PlanRefused("plan.document.version", version);
        }
        if (title.isBlank()) {
            throw new PlanRefused("plan.document.title");
        }
        subject = given(subject);
        summary = given(summary);
        licence = given(licence);
        origin = given(origin);
        note = given(note);
        typicalDuration = given(typicalDuration);
        prerequisite = given(prerequisite);
        guide = given(guide);
        contributors = List.copyOf(contributors);
        participation = List.copyOf(participation);
        deliverables = List.copyOf(deliverables);
        sources = List.copyOf(sources);
    }

    /** An empty text says as little as none. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A plan to be carried out once, to which nobody else has contributed. */
    public PlanDocument(
            String id,
            String version,
            String title,
            @Nullable String subject,
            @Nullable String summary,
            @Nullable String licence,
            @Nullable String origin,
            @Nullable String note,
            @Nullable LocalDate checkedOn,
            @Nullable String typicalDuration,
            @Nullable String prerequisite,
            List<String> participation,
            List<String> deliverables,
            @Nullable String guide,
            List<String> sources,
            Suitability suitability,
            Plan plan) {
        this(
                id,
                version,
                title,
                subject,
                summary,
                licence,
                origin,
                List.of(),
                null,
                note,
                checkedOn,
                typicalDuration,
                prerequisite,
                participation,
                deliverables,
                guide,
                sources,
                suitability,
                null,
                plan);
    }

    /** A document with nothing but its plan. */
    public static PlanDocument of(String id, String version, String title, Plan plan) {
        return new PlanDocument(
                id,
                version,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                Suitability.ANY,
                plan);
    }

    /** The same header around another plan. */
    public PlanDocument with(Plan other) {
        return copy(
                id, version, summary, licence, contributors, variantOf, note, recurrence, other);
    }

    /** The same plan under another name and number, as what it is published as. */
    public PlanDocument as(String otherId, String otherVersion, String otherLicence, String why) {
        return copy(
                otherId,
                otherVersion,
                summary,
                otherLicence,
                contributors,
                variantOf,
                why,
                recurrence,
                plan);
    }

    /** The same plan as a routine, or as one that is carried out once. */
    public PlanDocument recurring(@Nullable Recurrence other) {
        return copy(id, version, summary, licence, contributors, variantOf, note, other, plan);
    }

    public boolean isRoutine() {
        return recurrence != null;
    }

    public PlanDocument summarized(String text) {
        return copy(id, version, text, licence, contributors, variantOf, note, recurrence, plan);
    }

    /** The same document, naming an authority whose work has become part of it. */
    public PlanDocument contributedBy(String authority) {
        List<String> names =
                Stream.concat(contributors.stream(), Stream.of(authority)).distinct().toList();
        return copy(id, version, summary, licence, names, variantOf, note, recurrence, plan);
    }

    /** The same document as a variant that has followed another up to this version of it. */
    public PlanDocument asVariantOf(PlanOrigin other) {
        return copy(id, version, summary, licence, contributors, other, note, recurrence, plan);
    }

    /** With what changes on the way from a draft to a version; the rest stays. */
    private PlanDocument copy(
            String id,
            String version,
            @Nullable String summary,
            @Nullable String licence,
            List<String> contributors,
            @Nullable PlanOrigin variantOf,
            @Nullable String note,
            @Nullable Recurrence recurrence,
            Plan plan) {
        return new PlanDocument(
                id,
                version,
                title,
                subject,
                summary,
                licence,
                origin,
                contributors,
                variantOf,
                note,
                checkedOn,
                typicalDuration,
                prerequisite,
                participation,
                deliverables,
                guide,
                sources,
                suitability,
                recurrence,
                plan);
    }
}
