package org.allmende.demo;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.reports.Extent;
import org.allmende.reports.HeadField;
import org.allmende.reports.KeyFigure;
import org.allmende.reports.ReportContent;
import org.allmende.reports.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An experience report as it stands in {@code experiences.yaml}. People go by their given names.
 *
 * @param approver nobody yet, where it still waits
 * @param sent how long ago
 * @param project the finished one it begins from, or null
 */
record SampleReport(
        String author,
        @Nullable String approver,
        Period sent,
        @Nullable Period approved,
        Extent extent,
        @Nullable String project,
        @Nullable String template,
        boolean anonymous,
        Map<HeadField, String> head,
        Map<Section, String> sections,
        List<KeyFigure> figures) {

    SampleReport {
        figures = requireNonNullElse(figures, List.of());
    }

    /** What is told here, before what was filled in at the start. */
    ReportContent before(ReportContent filled) {
        var heads = new EnumMap<HeadField, String>(HeadField.class);
        heads.putAll(filled.head());
        heads.putAll(head);
        var texts = new EnumMap<Section, String>(Section.class);
        texts.putAll(sections);
        filled.sections()
                .forEach((section, text) ->
                        texts.merge(section, text, (own, more) -> (own + "\n\n" + more).strip()));
        return new ReportContent(
                heads,
                texts,
                Stream.concat(figures.stream(), filled.filledFigures().stream()).toList());
    }

    static List<SampleReport> read() {
        try (InputStream yaml =
                Objects.requireNonNull(
                        SampleReport.class.getResourceAsStream("experiences.yaml"))) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(yaml, new TypeReference<List<SampleReport>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
