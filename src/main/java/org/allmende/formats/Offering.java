package org.allmende.formats;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionState;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Offering or seeking, and bringing it to its end. */
@Component
public class Offering {

    public static final int LONGEST_NOTE = 1500;

    /** Open ones of one person: more than that nobody can keep. */
    static final int MOST = 10;

    private final Offers offers;
    private final Formats formats;
    private final Responses responses;
    private final ExchangeNetwork network;
    private final ContributionDoor door;
    private final MeetingCancelling meetings;
    private final ExchangeNews news;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Offering(
            Offers offers,
            Formats formats,
            Responses responses,
            ExchangeNetwork network,
            ContributionDoor door,
            MeetingCancelling meetings,
            ExchangeNews news,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.offers = offers;
        this.formats = formats;
        this.responses = responses;
        this.network = network;
        this.door = door;
        this.meetings = meetings;
        this.news = news;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it, and where it stands. */
    public record Offered(OfferId id, ContributionState state) {}

    public Offered offer(Viewer viewer, OfferForm form, LocalDate today) {
        Optional<ExchangeFormat> format =
                requireNonNull(
                        transaction.execute(status -> {
                            network.require(viewer);
                            return formats.find(viewer, form.format());
                        }));
        OfferForm.Read read = form.read(format.isPresent(), today);
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    if (offers.open(viewer, today) >= MOST) {
                        throw new Refused("formats.offer.many", MOST);
                    }
                    var id = new OfferId(TimeOrderedId.next());
                    offers.add(viewer, id, format.orElseThrow().id(), read, clock.instant());
                    return new Offered(
                            id, door.enter(viewer, contribution(id, read.topic(), read.about())));
                }));
    }

    /** Nobody answers it any more; who has answered is told, and a meeting is off. */
    @Transactional
    public void withdraw(Viewer viewer, OfferId id) {
        offers.lock(viewer, id);
        Offer offer = own(viewer, id);
        if (!offer.isOpen()) {
            throw new Refused("formats.offer.over");
        }
        meetings.cancel(viewer, offer);
        offers.end(viewer, id, OfferState.WITHDRAWN, "", clock.instant());
        tell(viewer, offer, "withdrawn");
    }

    /**
     * It came to an end; a few sentences of what came of it stay. They can be put otherwise later.
     */
    public void end(Viewer viewer, OfferId id, String typed) {
        Offer before = requireNonNull(transaction.execute(status -> endable(viewer, id)));
        var problems = new Problems();
        String note = problems.text("note", typed, LONGEST_NOTE);
        problems.refuseIfAny();
        if (!note.isEmpty()) {
            door.ready(viewer);
        }
        transaction.executeWithoutResult(status -> {
            offers.lock(viewer, id);
            Offer offer = endable(viewer, id);
            offers.end(viewer, id, OfferState.ENDED, note, clock.instant());
            if (!note.isEmpty()) {
                door.enter(viewer, contribution(id, offer.topic(), offer.about() + "\n\n" + note));
            }
            if (before.isOpen()) {
                tell(viewer, offer, "ended");
            }
        });
    }

    private Offer endable(Viewer viewer, OfferId id) {
        Offer offer = own(viewer, id);
        if (offer.state() == OfferState.WITHDRAWN) {
            throw new Refused("formats.offer.over");
        }
        return offer;
    }

    private void tell(Viewer viewer, Offer offer, String what) {
        responses.of(viewer, offer.id()).stream()
                .filter(one -> one.state().isRunning())
                .forEach(one -> news.tell(viewer, one, offer, what));
    }

    private Offer own(Viewer viewer, OfferId id) {
        network.require(viewer);
        Offer offer = offers.find(viewer, id).orElseThrow(NotFound::new);
        if (!offer.own()) {
            throw new Forbidden();
        }
        return offer;
    }

    private static Contribution contribution(OfferId id, String topic, String words) {
        return new Contribution(Offer.key(id), topic, words, Offer.path(id));
    }
}
