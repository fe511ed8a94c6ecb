package org.allmende.talks.results;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.search.TypedWords;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Past sessions on the page of the search. */
@Component
@Order(60)
class ResultSearch implements SearchSource {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private final ArchiveReading archive;

    ResultSearch(ArchiveReading archive) {
        this.archive = archive;
    }

    @Override
    public String name() {
        return "talk";
    }

    @Override
    public String title() {
        return "talks.archive.search";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> search(Viewer viewer, String words, int most) {
        return TypedWords.query(words).isEmpty()
                ? List.of()
                : archive.saying(words).stream()
                        .limit(most)
                        .map(one ->
                                new Hit(
                                        one.question(),
                                        one.series() + " · " + DAY.format(one.day()),
                                        one.path()))
                        .toList();
    }

    @Override
    public String continuation(String words) {
        return ArchiveFilter.saying(words).path();
    }
}
