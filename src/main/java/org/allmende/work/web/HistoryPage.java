package org.allmende.work.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.shell.Choice;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.work.Project;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHistory;
import org.allmende.work.TrailEntry;
import org.allmende.work.WayBack;
import org.jspecify.annotations.Nullable;

/**
 * The Verlauf as its page shows it.
 *
 * @param here the address of this page with its filter
 * @param days entries by day, the newest first
 * @param older address of the next page, or null
 */
public record HistoryPage(
        Project project,
        ProjectHead head,
        String here,
        ProjectHistory.Page data,
        HistoryWords words,
        Map<LocalDate, List<TrailEntry>> days,
        List<Choice> members,
        @Nullable String older) {

    static HistoryPage of(Frame frame, ProjectHead head, ProjectHistory.Page page) {
        Texts t = frame.t();
        var days = new LinkedHashMap<LocalDate, List<TrailEntry>>();
        for (TrailEntry entry : page.entries().entries()) {
            days.computeIfAbsent(
                            LocalDate.ofInstant(entry.at(), t.zone()), day -> new ArrayList<>())
                    .add(entry);
        }
        var words = new HistoryWords(t, page.people());
        return new HistoryPage(
                page.project(),
                head,
                query(page),
                page,
                words,
                days,
                members(t, page, words),
                older(page));
    }

    public boolean isNarrowed() {
        return data.person() != null || data.item() != null;
    }

    public String path() {
        return project.path() + "/verlauf";
    }

    public String undo(TrailEntry entry) {
        return WayBack.undo(project.id(), entry.change(), here);
    }

    public boolean mayUndo(TrailEntry entry) {
        return entry.isUndoable() && (project.mayPlan() || project.mayWork() && entry.isProgress());
    }

    /** “Heute, Mo., 4. Mai 2026” */
    public String day(LocalDate day) {
        String date = words.t().weekdayDate(day);
        return day.equals(words.t().today()) ? words.t().of("work.history.today", date) : date;
    }

    public String clock(Instant at) {
        return words.t()
                .of(
                        "work.history.clock",
                        DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(words.t().zone())));
    }

    private static List<Choice> members(Texts t, ProjectHistory.Page page, HistoryWords words) {
        var choices = new ArrayList<Choice>();
        page.members().stream()
                .map(person -> new Choice(person.toString(), words.name(person)))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        choices.addFirst(new Choice("", t.of("work.history.everybody")));
        return choices;
    }

    private static @Nullable String older(ProjectHistory.Page page) {
        if (page.entries().next() == null) {
            return null;
        }
        return query(page)
                + (query(page).contains("?") ? "&" : "?")
                + "vor="
                + page.entries().next();
    }

    /** The address of this page with its filter. */
    private static String query(ProjectHistory.Page page) {
        String path = page.project().path() + "/verlauf";
        if (page.person() == null && page.item() == null) {
            return path;
        }
        String person = page.person() == null ? "" : "person=" + page.person();
        String item = page.item() == null ? "" : "element=" + page.item().id();
        return path + "?" + person + (person.isEmpty() || item.isEmpty() ? "" : "&") + item;
    }
}
