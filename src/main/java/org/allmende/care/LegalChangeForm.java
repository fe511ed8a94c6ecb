package org.allmende.care;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** “§ … geändert zum …”, as typed. */
public record LegalChangeForm(String law, String changedOn, String remark, String source) {

    public static final LegalChangeForm EMPTY = new LegalChangeForm("", "", "", "");
    public static final int LONGEST_LAW = 200;
    public static final int LONGEST_REMARK = 1_000;
    public static final int LONGEST_SOURCE = 500;

    public LegalChangeForm(
            @Nullable String law,
            @Nullable String changedOn,
            @Nullable String remark,
            @Nullable String source) {
        this.law = requireNonNullElse(law, "");
        this.changedOn = requireNonNullElse(changedOn, "");
        this.remark = requireNonNullElse(remark, "");
        this.source = requireNonNullElse(source, "");
    }

    record Read(String law, LocalDate changedOn, String remark, String source) {}

    Read read(Problems problems) {
        String named = problems.required("law", law, LONGEST_LAW);
        LocalDate day = problems.date("changedOn", changedOn);
        if (changedOn.isBlank()) {
            problems.at("changedOn", "shell.problem.required");
        }
        String why = problems.required("remark", remark, LONGEST_REMARK);
        String where = problems.required("source", source, LONGEST_SOURCE);
        if (!where.isEmpty() && !isWebAddress(where)) {
            problems.at("source", "care.change.source.wrong");
        }
        problems.refuseIfAny();
        return new Read(named, Objects.requireNonNull(day), why, where);
    }

    private static boolean isWebAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return address.getHost() != null && typed.matches("https?://.*");
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
