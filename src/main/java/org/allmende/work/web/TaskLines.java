package org.allmende.work.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.shell.Choice;
import org.allmende.shell.Problems;
import org.allmende.work.ProjectItem;
import org.allmende.work.TypedTags;
import org.jspecify.annotations.Nullable;

/**
 * Tags, legal bases and links in the form of a task, as they were typed. What stood there already
 * is not asked again: templates and the interface may have brought what a form would refuse.
 *
 * @param laws law, and the day on which it was checked
 * @param links title and address
 */
public record TaskLines(String tags, List<Line> laws, List<Line> links) {

    private static final int MOST = 20;
    private static final int LONGEST = 300;
    private static final int LONGEST_ADDRESS = 2_000;

    /** Two inputs beside each other. */
    public record Line(String name, String more) {

        static final Line EMPTY = new Line("", "");

        boolean isEmpty() {
            return name.isBlank() && more.isBlank();
        }
    }

    static TaskLines of(ProjectItem item) {
        return of(item.tags(), item.legalBases(), item.links());
    }

    static TaskLines of(List<String> tags, List<LegalBasis> laws, List<Link> links) {
        return new TaskLines(
                joined(tags),
                laws.stream().map(law -> new Line(law.law(), day(law.checkedOn()))).toList(),
                links.stream().map(link -> new Line(link.title(), link.url())).toList());
    }

    /** What a request does not name stays as it stands. */
    static TaskLines of(Map<String, String> typed, ProjectItem item) {
        var stored = of(item);
        return new TaskLines(
                typed.getOrDefault("tags", stored.tags()),
                lines(typed, "law-", "checked-", stored.laws()),
                lines(typed, "link-", "address-", stored.links()));
    }

    private static List<Line> lines(
            Map<String, String> typed, String name, String more, List<Line> stored) {
        var lines =
                IntStream.range(0, Math.max(MOST, stored.size()))
                        .takeWhile(line -> typed.containsKey(name + line))
                        .mapToObj(line ->
                                new Line(
                                        typed.getOrDefault(name + line, ""),
                                        typed.getOrDefault(more + line, "")))
                        .toList();
        return lines.isEmpty() ? stored : lines;
    }

    /** For the page: always one empty line more, as long as there is room. */
    public static List<Line> open(List<Line> lines) {
        return lines.size() >= MOST || (!lines.isEmpty() && lines.getLast().isEmpty())
                ? lines
                : Stream.concat(lines.stream(), Stream.of(Line.EMPTY)).toList();
    }

    List<String> tags(ProjectItem item, Problems problems) {
        if (tags.strip().equals(joined(item.tags()))) {
            return item.tags();
        }
        List<String> order = TypedTags.of(problems.text("tags", tags, 5_000));
        order.stream()
                .filter(tag -> tag.length() > TypedTags.LONGEST && !item.tags().contains(tag))
                .forEach(tag -> problems.at("tags", "work.task.tags.long", tag, TypedTags.LONGEST));
        if (order.size() > Math.max(TypedTags.MOST, item.tags().size())) {
            problems.at("tags", "work.task.tags.many", TypedTags.MOST, order.size());
        }
        return order;
    }

    List<LegalBasis> laws(ProjectItem item, Problems problems) {
        var read = new ArrayList<LegalBasis>();
        var stored = of(item).laws();
        for (int line = 0; line < laws.size(); line++) {
            Line typed = laws.get(line);
            int known = stored.indexOf(typed);
            if (known >= 0) {
                read.add(item.legalBases().get(known));
            } else if (!typed.isEmpty()) {
                String law = problems.text("law-" + line, typed.name(), LONGEST);
                LocalDate checkedOn = problems.date("checked-" + line, typed.more());
                if (law.isBlank()) {
                    problems.at("law-" + line, "work.task.law.missing");
                } else {
                    read.add(new LegalBasis(law, checkedOn));
                }
            }
        }
        return read.stream().distinct().toList();
    }

    List<Link> links(ProjectItem item, Problems problems) {
        var stored = of(item).links();
        return IntStream.range(0, links.size())
                .filter(line -> !links.get(line).isEmpty())
                .mapToObj(line -> {
                    int known = stored.indexOf(links.get(line));
                    return known >= 0 ? item.links().get(known) : link(line, problems);
                })
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Only to places on the web, so that a link can never carry a script. */
    private @Nullable Link link(int line, Problems problems) {
        String title = problems.text("link-" + line, links.get(line).name(), LONGEST);
        String text = problems.text("address-" + line, links.get(line).more(), LONGEST_ADDRESS);
        if (text.isEmpty()) {
            problems.at("address-" + line, "work.task.link.missing");
            return null;
        }
        try {
            var address = new URI(text);
            String scheme =
                    Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
            if (List.of("https", "http").contains(scheme) && address.getHost() != null) {
                return new Link(
                        title.isBlank() ? text : title, scheme + text.substring(scheme.length()));
            }
        } catch (URISyntaxException noAddress) {
            // The sentence below says it.
        }
        problems.at("address-" + line, "work.task.link.bad", text);
        return null;
    }

    /** What a form without inputs sends: name and value of each. */
    List<Choice> hidden() {
        var fields = new ArrayList<Choice>();
        fields.add(new Choice("tags", tags));
        hidden(fields, "law-", "checked-", laws);
        hidden(fields, "link-", "address-", links);
        return fields;
    }

    private static void hidden(List<Choice> fields, String name, String more, List<Line> lines) {
        // One line at least, even an empty one: none at all would mean that they stay.
        var sent = lines.isEmpty() ? List.of(Line.EMPTY) : lines;
        for (int line = 0; line < sent.size(); line++) {
            fields.add(new Choice(name + line, sent.get(line).name()));
            fields.add(new Choice(more + line, sent.get(line).more()));
        }
    }

    private static String joined(List<String> tags) {
        return String.join(", ", tags);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
