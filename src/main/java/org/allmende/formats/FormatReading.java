package org.allmende.formats;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The formats as the viewer may see them. */
@Component
@Transactional(readOnly = true)
public class FormatReading {

    private static final int MOST_OPEN = 6;

    private final Formats formats;
    private final Offers offers;
    private final ExchangeNetwork network;

    FormatReading(Formats formats, Offers offers, ExchangeNetwork network) {
        this.formats = formats;
        this.offers = offers;
        this.network = network;
    }

    /**
     * @param mayAdd whether the viewer may describe one of their own
     */
    public record All(List<ExchangeFormat> formats, boolean mayAdd) {}

    /**
     * @param open offers and requests in this format that stand open
     */
    public record One(ExchangeFormat format, List<Offer> open, boolean mayOffer) {}

    public All all(Viewer viewer) {
        boolean mayAdd = network.includes(viewer);
        return new All(formats.all(viewer), mayAdd);
    }

    public One one(Viewer viewer, String slug, LocalDate today) {
        boolean mayOffer = network.includes(viewer);
        ExchangeFormat format = formats.find(viewer, slug).orElseThrow(NotFound::new);
        return new One(
                format, offers.open(viewer, MarketFilter.of(format), today, MOST_OPEN), mayOffer);
    }
}
