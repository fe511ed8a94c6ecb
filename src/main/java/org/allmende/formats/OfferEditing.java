package org.allmende.formats;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Putting an offer otherwise, while it stands open. Its side and its format stay: that would be
 * another offer, to which nobody has answered.
 */
@Component
public class OfferEditing {

    private final Offers offers;
    private final Responses responses;
    private final ExchangeNetwork network;
    private final ContributionDoor door;
    private final ExchangeNews news;
    private final TransactionTemplate transaction;

    OfferEditing(
            Offers offers,
            Responses responses,
            ExchangeNetwork network,
            ContributionDoor door,
            ExchangeNews news,
            PlatformTransactionManager transactions) {
        this.offers = offers;
        this.responses = responses;
        this.network = network;
        this.door = door;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * As it stands.
     *
     * @throws Forbidden for who has not made it
     * @throws Refused when it is over
     */
    public Offer offer(Viewer viewer, OfferId id) {
        return requireNonNull(transaction.execute(status -> editable(viewer, id)));
    }

    /**
     * Who has answered is told when the last day is another one.
     *
     * @throws Refused at the fields
     * @throws Stale when it was changed meanwhile
     */
    public ContributionState edit(Viewer viewer, OfferId id, OfferForm form, LocalDate today) {
        Offer before = offer(viewer, id);
        OfferForm.Read read = form.over(before).read(true, today);
        refuseStale(before, form);
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    offers.lock(viewer, id);
                    Offer offer = editable(viewer, id);
                    refuseStale(offer, form);
                    offers.change(viewer, id, read);
                    if (!read.until().equals(offer.untilOn())) {
                        tell(viewer, offer);
                    }
                    return door.enter(
                            viewer,
                            new Contribution(
                                    offer.key(), read.topic(), read.about(), offer.path()));
                }));
    }

    private static void refuseStale(Offer offer, OfferForm form) {
        if (!form.version().equals(Integer.toString(offer.version()))) {
            throw new Stale();
        }
    }

    private void tell(Viewer viewer, Offer offer) {
        responses.of(viewer, offer.id()).stream()
                .filter(one -> one.state().isRunning())
                .forEach(one -> news.tell(viewer, one, offer, "extended"));
    }

    private Offer editable(Viewer viewer, OfferId id) {
        network.require(viewer);
        Offer offer = offers.find(viewer, id).orElseThrow(NotFound::new);
        if (!offer.own()) {
            throw new Forbidden();
        }
        if (!offer.isOpen()) {
            throw new Refused("formats.offer.over");
        }
        return offer;
    }
}
