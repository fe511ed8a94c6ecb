package org.allmende.formats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.search.Hit;
import org.allmende.search.SearchSource;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Formats, and what stands open in them, on the page of the search. */
@Component
@Order(55)
class FormatSearch implements SearchSource {

    private final Formats formats;
    private final Offers offers;
    private final Clock clock;

    FormatSearch(Formats formats, Offers offers, Clock clock) {
        this.formats = formats;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "formate";
    }

    @Override
    public String title() {
        return "formats.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> search(Viewer viewer, String words, int most) {
        if (!viewer.group().mayReadLibrary()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Meeting.ZONE);
        return Stream.concat(
                        formats.saying(viewer, words, most).stream()
                                .map(format ->
                                        new Hit(
                                                format.title(),
                                                format.sheet().purpose(),
                                                format.path())),
                        offers.saying(viewer, words, today, most).stream()
                                .map(offer ->
                                        new Hit(
                                                offer.topic(),
                                                offer.format() + " · " + offer.authority(),
                                                offer.path())))
                .limit(most)
                .toList();
    }
}
