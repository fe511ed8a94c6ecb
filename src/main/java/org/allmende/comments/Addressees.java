package org.allmende.comments;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;

/**
 * Whom one can name in a comment.
 *
 * @param everybody all whose full name is recognised
 * @param audience those of them who see the item
 */
public record Addressees(List<PersonCard> everybody, List<PersonCard> audience) {

    boolean see(PersonCard card) {
        return audience.stream().anyMatch(one -> one.id().equals(card.id()));
    }

    /** Those whose whole name begins the words; of several names the longest. */
    List<PersonCard> fullyNamed(String words) {
        int longest =
                everybody.stream()
                        .map(PersonCard::name)
                        .filter(name -> begins(words, name))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        return longest == 0
                ? List.of()
                : everybody.stream()
                        .filter(card ->
                                card.name().length() == longest && begins(words, card.name()))
                        .toList();
    }

    /** Those who see it and whose first or last name is this word. */
    List<PersonCard> calledBy(String word) {
        return audience.stream()
                .filter(card -> names(card).anyMatch(name -> name.equalsIgnoreCase(word)))
                .toList();
    }

    /** To offer while somebody types: any of their names begins so. */
    List<PersonCard> beginning(String typed, PersonId without, int most) {
        String words = typed.strip().toLowerCase();
        return audience.stream()
                .filter(card -> !card.id().equals(without))
                .filter(card ->
                        Stream.concat(Stream.of(card.name()), names(card))
                                .anyMatch(name -> name.toLowerCase().startsWith(words)))
                .limit(most)
                .toList();
    }

    private static Stream<String> names(PersonCard card) {
        int last = card.name().lastIndexOf(' ');
        int first = card.name().indexOf(' ');
        return last < 0
                ? Stream.of(card.name())
                : Stream.of(card.name().substring(0, first), card.name().substring(last + 1));
    }

    private static boolean begins(String words, String name) {
        int end = name.length();
        return words.regionMatches(true, 0, name, 0, end)
                && (words.length() == end || !Character.isLetterOrDigit(words.charAt(end)));
    }
}
