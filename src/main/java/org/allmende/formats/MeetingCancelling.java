package org.allmende.formats;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;

/** A meeting that is still to come is off: for all, or for one of them. */
@Component
class MeetingCancelling {

    private final Slots slots;
    private final Responses responses;
    private final Offers offers;
    private final MeetingMails mails;
    private final Clock clock;

    MeetingCancelling(
            Slots slots, Responses responses, Offers offers, MeetingMails mails, Clock clock) {
        this.slots = slots;
        this.responses = responses;
        this.offers = offers;
        this.mails = mails;
        this.clock = clock;
    }

    /** By who offers: everybody's calendar hears of it. */
    void cancel(Viewer viewer, Offer offer) {
        coming(viewer, offer)
                .ifPresent(meeting -> {
                    responses.of(viewer, offer.id()).stream()
                            .filter(one -> one.state() == ResponseState.ACCEPTED)
                            .forEach(one -> mails.cancel(offer, meeting, one.name(), one.email()));
                    offers.mail(viewer, offer.id())
                            .ifPresent(own -> mails.cancel(offer, meeting, offer.name(), own));
                    slots.cancel(viewer, offer.id());
                });
    }

    /** One of them takes part no longer. */
    void cancel(Viewer viewer, Offer offer, Response one) {
        coming(viewer, offer)
                .ifPresent(meeting -> mails.cancel(offer, meeting, one.name(), one.email()));
    }

    private Optional<Meeting> coming(Viewer viewer, Offer offer) {
        Instant now = clock.instant();
        return slots.meeting(viewer, offer.id()).filter(meeting -> !meeting.isOver(now));
    }
}
