package org.allmende.drafting;

import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanTexts;
import org.allmende.plan.PlanTexts.Place;

/**
 * Something in a text that belongs to the project it came from and not to everybody.
 *
 * @param text the whole text
 * @param from where in the text it begins
 * @param to the position behind it
 */
public record Trace(Place place, String text, Kind kind, int from, int to) {

    public enum Kind {
        MAIL,
        PHONE,
        FILE_REFERENCE,
        AMOUNT,
        NAME
    }

    public String found() {
        return text.substring(from, to);
    }

    public String before() {
        return text.substring(0, from);
    }

    public String after() {
        return text.substring(to);
    }

    /** The text with something else in its place. */
    String replaced(String other) {
        String left = before() + other + after();
        return other.isEmpty()
                ? left.replaceAll(" {2,}", " ").replaceAll(" ([,.;:])", "$1").strip()
                : left;
    }

    /** The document with something else in its place; nothing for the empty text. */
    public PlanDocument replacedIn(PlanDocument document, String other) {
        return PlanTexts.rewritten(
                document,
                (where, words) ->
                        where.equals(place) && words.equals(text) ? replaced(other) : words);
    }

    /** What a decision to keep it is remembered by: the same words in the same field. */
    public String mark() {
        return place.item() + "|" + place.field() + "|" + kind + "|" + found();
    }
}
