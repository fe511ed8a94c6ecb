package org.allmende.directory;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.contacts.Likeness;
import org.allmende.contacts.Peer;
import org.allmende.people.Authorities;
import org.allmende.people.Authority;
import org.allmende.search.GermanWords;
import org.allmende.search.Question;
import org.allmende.search.Questions;
import org.allmende.search.Word;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who knows something about what, those “auf Augenhöhe” first. */
@Component
@Transactional(readOnly = true)
public class DirectoryReading {

    private static final int PAGE = 30;

    /** Colleagues first, since they sit next door; then by what the authorities have in common. */
    private static final Comparator<DirectoryEntry> NEAREST_FIRST =
            comparing((DirectoryEntry entry) -> !entry.colleague())
                    .thenComparing(DirectoryEntry::likeness, Likeness.NEAREST_FIRST)
                    .thenComparing(entry -> entry.awayUntil() != null);

    private final DirectoryEntries entries;
    private final Authorities authorities;
    private final Questions questions;
    private final GermanWords words;

    DirectoryReading(
            DirectoryEntries entries,
            Authorities authorities,
            Questions questions,
            GermanWords words) {
        this.entries = entries;
        this.authorities = authorities;
        this.questions = questions;
        this.words = words;
    }

    public DirectoryPage page(Viewer viewer, DirectoryFilter filter) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        Authority mine = authorities.of(viewer);
        if (mine.verifiedOn() == null) {
            return new DirectoryPage(filter, false, List.of(), 0, false, List.of());
        }
        Question question = questions.of(filter.words());
        List<DirectoryEntry> found =
                entries.visibleTo(viewer, filter).stream()
                        .filter(row -> answers(question, row.entry()))
                        .map(row -> compared(Peer.of(mine), row))
                        .sorted(NEAREST_FIRST)
                        .toList();
        int from = Math.min((filter.page() - 1) * PAGE, found.size());
        int to = Math.min(from + PAGE, found.size());
        return new DirectoryPage(
                filter,
                true,
                found.subList(from, to),
                found.size(),
                to < found.size(),
                entries.software(viewer));
    }

    /** Somebody of another authority who may be asked. */
    Optional<DirectoryEntry> find(Viewer viewer, PersonId person) {
        return entries.visibleTo(viewer, person)
                .map(DirectoryEntries.Row::entry)
                .filter(entry -> !entry.colleague());
    }

    /** Everything that was typed is said, in whatever form. */
    private boolean answers(Question question, DirectoryEntry entry) {
        if (question.isEmpty()) {
            return true;
        }
        Set<String> said =
                entry.said()
                        .flatMap(text -> words.of(text).stream())
                        .flatMap(Word::terms)
                        .collect(Collectors.toSet());
        return question.things().stream()
                .allMatch(thing ->
                        thing.ways().stream()
                                .anyMatch(way -> way.isSure() && said.containsAll(way.terms())));
    }

    private static DirectoryEntry compared(Peer mine, DirectoryEntries.Row row) {
        return row.entry().colleague()
                ? row.entry()
                : row.entry()
                        .alike(
                                Likeness.between(mine, row.peer(), List.of()),
                                row.peer().shared(mine.software()));
    }
}
