package org.allmende.work.web;

import org.allmende.shell.Choice;
import org.allmende.shell.Texts;
import org.allmende.work.Project;
import org.allmende.work.ProjectHistory;
import org.allmende.work.TrailEntry;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Verlauf as its page shows it.
 *
 * @param days entries by day, the newest first
 * @param older address of the next page, or null
 */
public record HistoryPage(
        Project project,
        ProjectHistory.Page data,
        HistoryWords words,
        Map<LocalDate, List<TrailEntry>> days,
        List<Choice> members,
        @Nullable String older) {

    static HistoryPage of(Texts t, ProjectHistory.Page page) {
        var days = new LinkedHashMap<LocalDate, List<TrailEntry>>();
        for (TrailEntry entry : page.entries().entries()) {
            days.computeIfAbsent(LocalDate.ofInstant(entry.at(), t.zone()), day -> new ArrayList<>()).add(entry);
        }
        var words = new HistoryWords(t, page.people());
        return new HistoryPage(page.project(), page, words, days, members(t, page, words), older(page));
    }

    public boolean isNarrowed() {
        return data.person() != null || data.item() != null;
    }

    public String path() {
        return project.path() + "/verlauf";
    }

    public String undo(TrailEntry entry) {
        return path() + "/" + entry.change() + "/ruecknahme";
    }

    public boolean mayUndo(TrailEntry entry) {
        return entry.isUndoable() && (project.mayPlan() || project.mayWork() && entry.isProgress());
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
        return page.project().path()
                + "/verlauf?vor="
                + page.entries().next()
                + (page.person() == null ? "" : "&person=" + page.person())
                + (page.item() == null ? "" : "&element=" + page.item().id());
    }
}
