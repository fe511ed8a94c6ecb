package org.allmende.work.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.shell.Address;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ChangeKind;
import org.allmende.work.ItemId;
import org.allmende.work.TrailFilter;
import org.jspecify.annotations.Nullable;

/** The filter of the Verlauf, as its address says it. */
public record HistoryFilterForm(
        @Nullable String person,
        @Nullable String element,
        @Nullable String paket,
        @Nullable String art,
        @Nullable String von,
        @Nullable String bis) {

    TrailFilter read() {
        var problems = new Problems();
        LocalDate from = problems.date("von", von);
        LocalDate until = problems.date("bis", bis);
        if (from != null && until != null && until.isBefore(from)) {
            problems.at("bis", "work.history.problem.order");
        }
        problems.refuseIfAny();
        return new TrailFilter(
                Address.given(person, PersonId::of),
                Address.given(element, ItemId::of),
                Address.given(paket, ItemId::of),
                Address.constant(art, ChangeKind.class),
                from,
                until);
    }

    /** What follows the path; empty when nothing is chosen. */
    String query() {
        String query =
                Stream.of(
                                part("person", person),
                                part("element", element),
                                part("paket", paket),
                                part("art", art),
                                part("von", von),
                                part("bis", bis))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    public String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String part(String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? ""
                : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
