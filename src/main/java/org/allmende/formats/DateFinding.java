package org.allmende.formats;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finding a time: who offers proposes some, the others say when they could, one is chosen. */
@Component
public class DateFinding {

    /** How often a meeting can be moved: each time, everybody gets a mail. */
    static final int MOST_MOVES = 10;

    private final Offers offers;
    private final Responses responses;
    private final Slots slots;
    private final ExchangeNetwork network;
    private final MeetingMails mails;
    private final ExchangeNews news;
    private final Clock clock;

    DateFinding(
            Offers offers,
            Responses responses,
            Slots slots,
            ExchangeNetwork network,
            MeetingMails mails,
            ExchangeNews news,
            Clock clock) {
        this.offers = offers;
        this.responses = responses;
        this.slots = slots;
        this.network = network;
        this.mails = mails;
        this.news = news;
        this.clock = clock;
    }

    /** These and no others; what others ticked stays at the times that stay. */
    @Transactional
    public void propose(Viewer viewer, OfferId id, DateForm form) {
        Offer offer = own(viewer, id);
        slots.propose(viewer, id, form.read(clock.instant()));
        taking(viewer, id).forEach(one -> news.tell(viewer, one, offer, "proposed"));
    }

    /**
     * When the viewer could.
     *
     * @param chosen ids as the form sends them
     */
    @Transactional
    public void tick(Viewer viewer, OfferId id, List<String> chosen) {
        network.require(viewer);
        offers.lock(viewer, id);
        Offer offer = offers.find(viewer, id).orElseThrow(NotFound::new);
        if (offer.mine() != ResponseState.ACCEPTED) {
            throw new Forbidden();
        }
        if (!offer.isOpen()) {
            throw new Refused("formats.offer.over");
        }
        List<Slot> proposed = slots.of(viewer, id);
        Set<SlotId> ticked =
                proposed.stream()
                        .map(Slot::id)
                        .filter(slot -> chosen.contains(slot.toString()))
                        .collect(Collectors.toSet());
        if (ticked.size() < new HashSet<>(chosen).size()) {
            throw new Refused("formats.dates.changed");
        }
        slots.tick(viewer, id, ticked);
        if (offer.person() != null) {
            news.tell(viewer, offer.house(), offer.person(), offer, "ticked");
        }
    }

    /** One of the times: all who take part are invited, or told that it was moved. */
    @Transactional
    public void choose(Viewer viewer, OfferId id, MeetingForm form) {
        Offer offer = own(viewer, id);
        Instant now = clock.instant();
        Optional<Slot> slot =
                slots.of(viewer, id).stream()
                        .filter(one -> one.id().toString().equals(form.slot()))
                        .filter(one -> one.startsAt().isAfter(now))
                        .findFirst();
        MeetingForm.Read read = form.read(slot.isPresent());
        List<Response> guests = taking(viewer, id);
        if (guests.isEmpty()) {
            throw new Refused("formats.meeting.nobody");
        }
        int sequence = slots.meeting(viewer, id).map(before -> before.sequence() + 1).orElse(0);
        if (sequence > MOST_MOVES) {
            throw new Refused("formats.meeting.often", MOST_MOVES);
        }
        var meeting =
                new Meeting(
                        id,
                        slot.orElseThrow().startsAt(),
                        read.minutes(),
                        read.room(),
                        sequence,
                        now);
        slots.choose(viewer, meeting);
        guests.forEach(one -> mails.invite(offer, meeting, one.name(), one.email()));
        offers.mail(viewer, id).ifPresent(own -> mails.invite(offer, meeting, offer.name(), own));
    }

    private List<Response> taking(Viewer viewer, OfferId id) {
        return responses.of(viewer, id).stream()
                .filter(one -> one.state() == ResponseState.ACCEPTED)
                .toList();
    }

    private Offer own(Viewer viewer, OfferId id) {
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
}
