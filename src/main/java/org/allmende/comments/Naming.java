package org.allmende.comments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.people.PersonCard;
import org.allmende.shell.Markdown;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;

/**
 * Recognises whom a text names by “@Vorname Nachname”, or by one of both names where only one
 * person who sees the item is called so. The one place that does.
 *
 * @param mentions each person once
 * @param unseen names of people who do not see the item
 * @param doubts names that several people have
 */
public record Naming(List<Mention> mentions, List<String> unseen, List<Doubt> doubts) {

    /** Not within an address or a word. */
    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\p{N}._%+@/-])@(?=\\p{L})");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final int MOST = 50;

    /** A name that several people have. */
    public record Doubt(String named, List<PersonCard> people) {}

    /**
     * @param meant who is meant where a name is not enough
     */
    static Naming of(String text, Addressees addressees, Collection<PersonId> meant) {
        var reading = new Reading(addressees, meant);
        Markdown.passages(text).forEach(reading::read);
        return new Naming(
                List.copyOf(reading.mentions.values()),
                List.copyOf(reading.unseen.keySet()),
                List.copyOf(reading.doubts.values()));
    }

    void check(Problems problems) {
        unseen.forEach(name -> problems.at("comment", "comments.problem.unseen", name));
        doubts.forEach(doubt -> problems.at("comment", "comments.problem.several", doubt.named()));
        if (mentions.size() > MOST) {
            problems.at("comment", "comments.problem.names", MOST);
        }
    }

    private static final class Reading {

        private final Addressees addressees;
        private final Collection<PersonId> meant;
        private final Map<PersonId, Mention> mentions = new LinkedHashMap<>();
        private final Map<String, Boolean> unseen = new LinkedHashMap<>();
        private final Map<String, Doubt> doubts = new LinkedHashMap<>();

        Reading(Addressees addressees, Collection<PersonId> meant) {
            this.addressees = addressees;
            this.meant = meant;
        }

        void read(String passage) {
            Matcher sign = SIGN.matcher(passage);
            while (sign.find()) {
                String words = passage.substring(sign.end());
                List<PersonCard> full = addressees.fullyNamed(words);
                if (full.isEmpty()) {
                    Matcher word = WORD.matcher(words);
                    if (word.lookingAt()) {
                        among(word.group(), addressees.calledBy(word.group()));
                    }
                } else {
                    named(words.substring(0, full.getFirst().name().length()), full);
                }
            }
        }

        private void named(String name, List<PersonCard> all) {
            var see = new ArrayList<PersonCard>(all);
            see.removeIf(card -> !addressees.see(card));
            if (see.isEmpty()) {
                unseen.put(name, true);
            } else {
                among(name, see);
            }
        }

        private void among(String name, List<PersonCard> people) {
            List<PersonCard> chosen =
                    people.size() < 2
                            ? people
                            : people.stream().filter(card -> meant.contains(card.id())).toList();
            chosen.forEach(card -> mentions.putIfAbsent(card.id(), new Mention(card.id(), name)));
            if (chosen.isEmpty() && !people.isEmpty()) {
                doubts.putIfAbsent(name, new Doubt(name, people));
            }
        }
    }
}
