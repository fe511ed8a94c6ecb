package org.allmende.formats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.shared.NotFound;
import org.allmende.shell.Choice;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The offers as the viewer may see them. */
@Component
@Transactional(readOnly = true)
public class OfferReading {

    private static final int PAGE = 20;

    private final Offers offers;
    private final Formats formats;
    private final Responses responses;
    private final Slots slots;
    private final ExchangeNetwork network;
    private final Clock clock;
    private final Belongings belongings;

    OfferReading(
            Offers offers,
            Formats formats,
            Responses responses,
            Slots slots,
            ExchangeNetwork network,
            Clock clock,
            Belongings belongings) {
        this.belongings = belongings;
        this.offers = offers;
        this.formats = formats;
        this.responses = responses;
        this.slots = slots;
        this.network = network;
        this.clock = clock;
    }

    public MarketPage market(Viewer viewer, MarketFilter filter, LocalDate today) {
        if (!network.includes(viewer)) {
            return new MarketPage(filter, false, List.of(), false, List.of());
        }
        List<Offer> found = offers.open(viewer, filter, today, PAGE + 1);
        return new MarketPage(
                filter,
                true,
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE,
                choices(viewer));
    }

    /**
     * An empty form.
     *
     * @param format part of the address of one, or empty
     */
    public OfferForm form(Viewer viewer, String format, LocalDate today) {
        network.require(viewer);
        return OfferForm.empty(format, today);
    }

    /** The formats one may offer. */
    public List<Choice> formats(Viewer viewer) {
        network.require(viewer);
        return choices(viewer);
    }

    /**
     * @throws NotFound also for what the viewer may not see
     */
    public MarketOffer one(Viewer viewer, OfferId id, LocalDate today) {
        network.includes(viewer);
        Offer offer = offers.find(viewer, id).orElseThrow(NotFound::new);
        return new MarketOffer(
                offer,
                offer.takesAnswers(today),
                responses.of(viewer, id),
                slots.of(viewer, id),
                slots.meeting(viewer, id).orElse(null),
                offer.own() ? null : offers.mail(viewer, id).orElse(null),
                clock.instant(),
                belongings.of(viewer, EntryKind.OFFER, id.value(), EntryKind.FORMAT));
    }

    private List<Choice> choices(Viewer viewer) {
        return formats.all(viewer).stream()
                .map(format -> new Choice(format.slug(), format.title()))
                .toList();
    }
}
