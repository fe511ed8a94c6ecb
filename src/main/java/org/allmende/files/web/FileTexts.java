package org.allmende.files.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.files.FileFilter;
import org.allmende.files.FileKind;
import org.allmende.people.PersonCard;
import org.allmende.shell.Choice;
import org.allmende.shell.Crumb;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;

/** What pages say about files. */
public record FileTexts(Texts t) {

    private static final int STEP = 1000;

    /** “340 kB”, “1,2 MB” */
    public String size(long bytes) {
        if (bytes < STEP) {
            return t.of("files.size.bytes", bytes);
        }
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP - 0.5 && unit < 3) {
            amount /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(t.locale());
        format.setMaximumFractionDigits(amount < 10 && unit > 1 ? 1 : 0);
        return t.of("files.size." + unit, format.format(amount));
    }

    public String name(@Nullable PersonCard card) {
        return card == null ? t.of("files.somebody") : card.name();
    }

    /** “Miriam Lange, 04.05.2026, 14:30” */
    public String brought(@Nullable PersonCard card, Instant at) {
        return t.of("files.brought", name(card), t.time(at));
    }

    public List<Choice> kinds() {
        return choices(t.of("files.filter.all"), FileKind.values());
    }

    public List<Choice> sortings() {
        return Stream.of(FileFilter.Sorting.values())
                .map(sorting -> new Choice(sorting.name(), t.of("files.sorting." + sorting)))
                .toList();
    }

    /** The way to the files of a place: authority, project, item. */
    public List<Crumb> crumbs(Frame frame, Subject subject) {
        var crumbs = new ArrayList<Crumb>();
        if (frame.me() != null) {
            crumbs.add(new Crumb(frame.me().authority(), "/projekte"));
        }
        crumbs.add(new Crumb(subject.project().title(), subject.project().path()));
        if (subject.item() != null) {
            crumbs.add(new Crumb(subject.item().title(), subject.item().path()));
        }
        return crumbs;
    }

    /** The same, and on to the list of files there. */
    public List<Crumb> fileCrumbs(Frame frame, Subject subject) {
        var crumbs = new ArrayList<>(crumbs(frame, subject));
        crumbs.add(new Crumb(t.of("files.page"), subject.path() + "/dateien"));
        return crumbs;
    }

    private List<Choice> choices(String nothing, Enum<?>[] constants) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", nothing));
        for (Enum<?> constant : constants) {
            choices.add(new Choice(constant.name(), t.of(constant)));
        }
        return choices;
    }
}
