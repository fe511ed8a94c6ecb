package org.allmende.comments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.allmende.shell.Marks;
import org.jspecify.annotations.Nullable;

/** People and tasks that one comment names, where they stand in its text. */
record CommentMarks(String project, List<Mention> mentions, List<ItemLink> links) implements Marks {

    @Override
    public List<Mark> in(String words) {
        var found = new ArrayList<Mark>();
        for (int at = 0; at < words.length(); at++) {
            Mark mark = at(words, at);
            if (mark != null) {
                found.add(mark);
                at = mark.to() - 1;
            }
        }
        return found;
    }

    private @Nullable Mark at(String words, int at) {
        return switch (words.charAt(at)) {
            case '@' ->
                    mentions.stream()
                            .map(Mention::named)
                            .filter(name -> follows(words, at + 1, name))
                            .max(Comparator.comparingInt(String::length))
                            .map(name -> new Mark(at, at + 1 + name.length(), null, null))
                            .orElse(null);
            case '#' ->
                    link(words, at)
                            .map(link ->
                                    new Mark(
                                            at,
                                            at + 1 + length(words, at, link),
                                            href(link),
                                            link.title()))
                            .orElse(null);
            default -> null;
        };
    }

    private Optional<ItemLink> link(String words, int at) {
        if (links.isEmpty()
                || !ItemLinks.SIGN
                        .matcher(words)
                        .region(at, words.length())
                        .useTransparentBounds(true)
                        .lookingAt()) {
            return Optional.empty();
        }
        String number = number(words, at);
        return number == null
                ? links.stream()
                        .filter(link -> follows(words, at + 1, link.title()))
                        .max(Comparator.comparingInt(link -> link.title().length()))
                : Stream.of(number)
                        .map(Integer::valueOf)
                        .flatMap(one -> links.stream().filter(link -> link.number() == one))
                        .findFirst();
    }

    private static int length(String words, int at, ItemLink link) {
        String number = number(words, at);
        return number == null ? link.title().length() : number.length();
    }

    private static @Nullable String number(String words, int at) {
        Matcher number = ItemLinks.NUMBER.matcher(words).region(at + 1, words.length());
        return number.lookingAt() ? number.group() : null;
    }

    private String href(ItemLink link) {
        return project + "/elemente/" + link.id();
    }

    private static boolean follows(String words, int at, String name) {
        int end = at + name.length();
        return words.regionMatches(true, at, name, 0, name.length())
                && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
    }
}
