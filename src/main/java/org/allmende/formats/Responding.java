package org.allmende.formats;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.community.ContributionDoor;
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

/** Answering an offer, and what who offers says to that. */
@Component
public class Responding {

    public static final int LONGEST = 1000;

    /** How many offers one may answer in a week. */
    static final int MOST = 10;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Offers offers;
    private final Responses responses;
    private final Slots slots;
    private final ExchangeNetwork network;
    private final ContributionDoor door;
    private final MeetingCancelling meetings;
    private final MeetingMails mails;
    private final ExchangeNews news;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Responding(
            Offers offers,
            Responses responses,
            Slots slots,
            ExchangeNetwork network,
            ContributionDoor door,
            MeetingCancelling meetings,
            MeetingMails mails,
            ExchangeNews news,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.offers = offers;
        this.responses = responses;
        this.slots = slots;
        this.network = network;
        this.door = door;
        this.meetings = meetings;
        this.mails = mails;
        this.news = news;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @throws Refused at the field {@code words}, or because the offer takes no answer of the
     *     viewer
     */
    public void respond(Viewer viewer, OfferId id, String typed, LocalDate today) {
        transaction.executeWithoutResult(status -> answerable(viewer, id, today));
        var problems = new Problems();
        String words = problems.required("words", typed, LONGEST);
        problems.refuseIfAny();
        door.ready(viewer);
        transaction.executeWithoutResult(status -> {
            offers.lock(viewer, id);
            Offer offer = answerable(viewer, id, today);
            Instant now = clock.instant();
            if (responses.since(viewer, now.minus(WEEK)) >= MOST) {
                throw new Refused("formats.response.many", MOST);
            }
            responses.put(viewer, id, new ResponseId(TimeOrderedId.next()), words, now);
            news.tell(viewer, offer.house(), requireNonNull(offer.person()), offer, "answered");
        });
    }

    /** They take part; where the time is found already, they are invited at once. */
    @Transactional
    public void accept(Viewer viewer, OfferId id, ResponseId response) {
        Offer offer = open(viewer, id);
        Response one = waiting(viewer, offer, response);
        responses.move(viewer, response, ResponseState.ACCEPTED);
        slots.meeting(viewer, id)
                .filter(meeting -> !meeting.isOver(clock.instant()))
                .ifPresent(meeting -> mails.invite(offer, meeting, one.name(), one.email()));
        news.tell(viewer, one, offer, "accepted");
    }

    /** They do not take part, or no longer. */
    @Transactional
    public void decline(Viewer viewer, OfferId id, ResponseId response) {
        Offer offer = open(viewer, id);
        Response one = running(viewer, offer, response);
        if (one.state() == ResponseState.ACCEPTED) {
            meetings.cancel(viewer, offer, one);
        }
        responses.move(viewer, response, ResponseState.DECLINED);
        news.tell(viewer, one, offer, "declined");
    }

    /** Who answered takes it back. */
    @Transactional
    public void withdraw(Viewer viewer, OfferId id, ResponseId response) {
        network.require(viewer);
        offers.lock(viewer, id);
        Offer offer = offers.find(viewer, id).orElseThrow(NotFound::new);
        Response one = running(viewer, offer, response);
        if (!one.person().equals(viewer.person())) {
            throw new Forbidden();
        }
        if (one.state() == ResponseState.ACCEPTED) {
            meetings.cancel(viewer, offer, one);
        }
        responses.move(viewer, response, ResponseState.WITHDRAWN);
        if (offer.person() != null) {
            news.tell(viewer, offer.house(), offer.person(), offer, "responseWithdrawn");
        }
    }

    private Offer answerable(Viewer viewer, OfferId id, LocalDate today) {
        network.require(viewer);
        Offer offer = offers.find(viewer, id).orElseThrow(NotFound::new);
        if (viewer.person().equals(offer.person())) {
            throw new Refused("formats.response.own");
        }
        if (!offer.takesAnswers(today)) {
            throw new Refused("formats.offer.over");
        }
        if (offer.mine() != null && offer.mine() != ResponseState.WITHDRAWN) {
            throw new Refused("formats.response.twice");
        }
        return offer;
    }

    private Offer open(Viewer viewer, OfferId id) {
        network.require(viewer);
        offers.lock(viewer, id);
        Offer offer = offers.find(viewer, id).orElseThrow(NotFound::new);
        if (!offer.own()) {
            throw new Forbidden();
        }
        if (!offer.isOpen()) {
            throw new Refused("formats.offer.over");
        }
        return offer;
    }

    private Response waiting(Viewer viewer, Offer offer, ResponseId id) {
        Response one = running(viewer, offer, id);
        if (one.state() != ResponseState.WAITING) {
            throw new Refused("formats.response.settled");
        }
        return one;
    }

    private Response running(Viewer viewer, Offer offer, ResponseId id) {
        Response one =
                responses
                        .find(viewer, id)
                        .filter(found -> found.offer().equals(offer.id()))
                        .orElseThrow(NotFound::new);
        if (!one.state().isRunning()) {
            throw new Refused("formats.response.settled");
        }
        return one;
    }
}
