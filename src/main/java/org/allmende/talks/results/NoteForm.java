package org.allmende.talks.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.talks.Confidentiality;
import org.jspecify.annotations.Nullable;

/**
 * A note as it was typed: {@code answer}, {@code present}, {@code version}, and of each line {@code
 * finding-1} with {@code finding-1-mark}, {@code -source}, {@code -by}, {@code -who}, {@code -due}.
 */
public record NoteForm(Map<String, String> typed) {

    public static final int LONGEST_ANSWER = 400;
    public static final int LONGEST_LINE = 240;
    public static final int LONGEST_SOURCE = 120;
    public static final int LONGEST_WHO = 100;

    /** More does not fit on one page. */
    public static final int LONGEST = 2400;

    private static final int MOST_PRESENT = 10_000;

    /** What was read. */
    record Read(String answer, @Nullable Integer present, List<NoteLine> lines) {}

    static NoteForm of(Note note) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("answer", note.answer());
        typed.put("present", note.present() == null ? "" : note.present().toString());
        typed.put("version", Integer.toString(note.version()));
        for (LineKind kind : LineKind.values()) {
            List<NoteLine> lines = note.lines(kind);
            for (int i = 0; i < lines.size(); i++) {
                put(typed, field(kind, i + 1), lines.get(i));
            }
        }
        return new NoteForm(typed);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Its field, from 1. */
    public static String field(LineKind kind, int number) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + number;
    }

    /**
     * @param there ids of the attendances that may be named
     * @throws Refused with all that is wrong
     */
    Read read(Confidentiality confidentiality, Set<UUID> there) {
        var problems = new Problems();
        String answer = problems.text("answer", get("answer"), LONGEST_ANSWER);
        Integer present = problems.number("present", get("present"), 1, MOST_PRESENT);
        List<NoteLine> lines = new ArrayList<>();
        for (LineKind kind : LineKind.values()) {
            for (int number = 1; number <= kind.most(); number++) {
                NoteLine line = line(problems, kind, field(kind, number), there);
                if (!line.words().isEmpty()) {
                    lines.add(line);
                }
            }
        }
        if (confidentiality == Confidentiality.ROOM && !lines.isEmpty()) {
            problems.at(field(lines.getFirst().kind(), 1), "talks.note.room");
        }
        int length = answer.length() + lines.stream().mapToInt(line -> line.words().length()).sum();
        if (length > LONGEST) {
            problems.at("answer", "talks.note.long", LONGEST, length);
        }
        problems.refuseIfAny();
        return new Read(answer, present, lines);
    }

    private NoteLine line(Problems problems, LineKind kind, String field, Set<UUID> there) {
        String words = problems.text(field, get(field), LONGEST_LINE);
        FindingMark mark = mark(problems, kind, field, words);
        String source = problems.text(field + "-source", get(field + "-source"), LONGEST_SOURCE);
        if (mark == FindingMark.LAW && source.isEmpty()) {
            problems.at(field + "-source", "talks.note.law");
        }
        LocalDate due = kind.isToDo() ? problems.date(field + "-due", get(field + "-due")) : null;
        return new NoteLine(
                new UUID(0, 0),
                kind,
                words,
                mark,
                mark == FindingMark.LAW ? source : "",
                kind.isToDo()
                        ? problems.text(field + "-who", get(field + "-who"), LONGEST_WHO)
                        : "",
                due,
                kind.isSaid() ? said(problems, field + "-by", there) : null,
                null,
                "");
    }

    private @Nullable FindingMark mark(
            Problems problems, LineKind kind, String field, String words) {
        return kind != LineKind.FINDING || words.isEmpty()
                ? null
                : problems.choice(
                        field + "-mark",
                        get(field + "-mark"),
                        FindingMark.class,
                        FindingMark.OPINION);
    }

    private @Nullable UUID said(Problems problems, String field, Set<UUID> there) {
        String by = get(field);
        if (by.isEmpty()) {
            return null;
        }
        return there.stream()
                .filter(one -> one.toString().equals(by))
                .findFirst()
                .orElseGet(() -> {
                    problems.at(field, "shell.problem.choice");
                    return null;
                });
    }

    private static void put(Map<String, String> typed, String field, NoteLine line) {
        typed.put(field, line.words());
        typed.put(field + "-mark", line.mark() == null ? "" : line.mark().name());
        typed.put(field + "-source", line.source());
        typed.put(field + "-who", line.who());
        typed.put(field + "-due", Objects.toString(line.dueOn(), ""));
        typed.put(field + "-by", Objects.toString(line.attendance(), ""));
    }
}
