package org.allmende.talks.results;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.search.GermanWords;
import org.allmende.search.Question;
import org.allmende.search.Questions;
import org.allmende.search.Word;
import org.allmende.server.AllmendeSettings;
import org.allmende.shell.Choice;
import org.allmende.talks.AtomFeed;
import org.allmende.talks.Confidentiality;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The archive as the viewer, or a visitor, may see it. */
@Component
@Transactional(readOnly = true)
public class ArchiveReading {

    private static final int FEED = 30;

    private final Archive archive;
    private final PastSessions sessions;
    private final Questions questions;
    private final GermanWords words;
    private final AllmendeSettings settings;
    private final Clock clock;

    ArchiveReading(
            Archive archive,
            PastSessions sessions,
            Questions questions,
            GermanWords words,
            AllmendeSettings settings,
            Clock clock) {
        this.archive = archive;
        this.sessions = sessions;
        this.questions = questions;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    public ArchivePage page(@Nullable Viewer viewer, ArchiveFilter filter) {
        List<ArchivedSession> all = archive.all(clock.instant());
        List<ArchivedSession> found = matching(all, filter);
        int from = Math.min((filter.page() - 1) * ArchiveFilter.PAGE, found.size());
        int to = Math.min(from + ArchiveFilter.PAGE, found.size());
        Map<String, Choice> series = new LinkedHashMap<>();
        Map<String, Choice> topics = new LinkedHashMap<>();
        for (ArchivedSession one : all) {
            series.put(one.series(), new Choice(one.talk().toString(), one.series()));
            if (one.topic() != null && one.topicTitle() != null) {
                topics.put(
                        one.topic().toString(),
                        new Choice(one.topic().toString(), one.topicTitle()));
            }
        }
        return new ArchivePage(
                filter,
                found.subList(from, to),
                found.size(),
                to < found.size(),
                List.copyOf(series.values()),
                List.copyOf(topics.values()),
                all.stream().map(one -> one.day().getYear()).distinct().toList(),
                sessions.moderates(viewer));
    }

    /** The latest that match, for the search of everything. */
    List<ArchivedSession> saying(String typed) {
        return matching(archive.all(clock.instant()), ArchiveFilter.saying(typed));
    }

    /** Published notes of open sessions as a feed. Asked for by nobody in particular. */
    public String atom(String title) {
        return new AtomFeed(settings.url(), ArchiveFilter.PATH)
                .of(
                        title,
                        archive.all(clock.instant()).stream()
                                .filter(one -> one.confidentiality() == Confidentiality.OPEN)
                                .flatMap(ArchiveReading::entry)
                                .limit(FEED)
                                .toList(),
                        clock.instant());
    }

    private static Stream<AtomFeed.Entry> entry(ArchivedSession one) {
        return one.publishedAt() == null
                ? Stream.empty()
                : Stream.of(
                        new AtomFeed.Entry(
                                one.question(), one.path(), one.publishedAt(), one.answer()));
    }

    private List<ArchivedSession> matching(List<ArchivedSession> all, ArchiveFilter filter) {
        Question question = questions.of(filter.words());
        return all.stream()
                .filter(one -> filter.series() == null || filter.series().equals(one.talk()))
                .filter(one -> filter.topic() == null || filter.topic().equals(one.topic()))
                .filter(one -> filter.year() == null || filter.year() == one.day().getYear())
                .filter(one -> filter.words().isEmpty() || question.isAnsweredBy(terms(one)))
                .toList();
    }

    private Set<String> terms(ArchivedSession one) {
        return one.texts()
                .flatMap(text -> words.of(text).stream())
                .flatMap(Word::terms)
                .collect(Collectors.toSet());
    }
}
