package org.allmende.formats;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of the forms of an offer, to be shown again when it was refused.
 *
 * @param dates or null for the times as they are
 * @param meeting or null for the meeting as it is
 * @param note or null for the note as it is
 */
public record OfferTyped(
        String words,
        @Nullable DateForm dates,
        @Nullable MeetingForm meeting,
        @Nullable String note) {

    public static OfferTyped none() {
        return words("");
    }

    public static OfferTyped words(String words) {
        return new OfferTyped(words, null, null, null);
    }

    public static OfferTyped dates(DateForm dates) {
        return new OfferTyped("", dates, null, null);
    }

    public static OfferTyped meeting(MeetingForm meeting) {
        return new OfferTyped("", null, meeting, null);
    }

    public static OfferTyped note(String note) {
        return new OfferTyped("", null, null, note);
    }
}
