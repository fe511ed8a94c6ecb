package org.allmende.formats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allmende.commons.Belonging;
import org.jspecify.annotations.Nullable;

/**
 * An offer with all of it that is the viewer's to see.
 *
 * @param open whether one may answer it today
 * @param responses all to who offers, to others their own
 * @param slots proposed times, for those who take part
 * @param meeting the chosen one, or null
 * @param mail address of who offers, or null
 */
public record MarketOffer(
        Offer offer,
        boolean open,
        List<Response> responses,
        List<Slot> slots,
        @Nullable Meeting meeting,
        @Nullable String mail,
        Instant now,
        Belonging belonging) {

    /** The viewer's own answer. */
    public Optional<Response> mine() {
        return offer.own() ? Optional.empty() : responses.stream().findFirst();
    }

    public boolean mayAnswer() {
        return open
                && !offer.own()
                && (offer.mine() == null || offer.mine() == ResponseState.WITHDRAWN);
    }

    public boolean takesPart() {
        return offer.mine() == ResponseState.ACCEPTED;
    }

    /** Whether anybody is there to meet. */
    public boolean hasGuests() {
        return responses.stream().anyMatch(one -> one.state() == ResponseState.ACCEPTED);
    }

    public boolean mayTick() {
        return takesPart() && offer.isOpen() && !slots.isEmpty();
    }

    /** The times that are still to come. */
    public List<Slot> choosable() {
        return slots.stream().filter(slot -> slot.startsAt().isAfter(now)).toList();
    }

    /** What the form of the meeting begins with. */
    public MeetingForm meetingForm() {
        return meeting == null ? MeetingForm.EMPTY : MeetingForm.of(meeting);
    }

    public DateForm dateForm() {
        return DateForm.of(choosable());
    }
}
