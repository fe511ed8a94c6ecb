package org.allmende.questions;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is typed by who asks.
 *
 * @param vorlage slug of a template, or empty; from the link that led here
 * @param aufgabe key of one of its tasks, or empty
 * @param tags with commas between them
 * @param circle who reads it: {@link #ALL}, or anything else for verified administrations only
 * @param seen not empty once earlier questions like it were shown
 */
public record QuestionForm(
        String vorlage,
        String aufgabe,
        String title,
        String about,
        String tags,
        String circle,
        String seen,
        String version) {

    public static final String ALL = "all";
    public static final String NETWORK = "network";

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_ABOUT = 5000;
    public static final int LONGEST_TAGS = 200;

    private static final int SHORTEST_TITLE = 10;
    private static final int MOST_TAGS = 5;
    private static final int LONGEST_TAG = 40;

    /** All of it, read. */
    record Read(String title, String about, List<String> tags, boolean forAll) {}

    public QuestionForm(
            @Nullable String vorlage,
            @Nullable String aufgabe,
            @Nullable String title,
            @Nullable String about,
            @Nullable String tags,
            @Nullable String circle,
            @Nullable String seen,
            @Nullable String version) {
        this.vorlage = requireNonNullElse(vorlage, "");
        this.aufgabe = requireNonNullElse(aufgabe, "");
        this.title = requireNonNullElse(title, "");
        this.about = requireNonNullElse(about, "");
        this.tags = requireNonNullElse(tags, "");
        this.circle = ALL.equals(circle) ? ALL : NETWORK;
        this.seen = requireNonNullElse(seen, "");
        this.version = requireNonNullElse(version, "0");
    }

    static QuestionForm of(AskedQuestion question) {
        return new QuestionForm(
                "",
                "",
                question.title(),
                question.about(),
                String.join(", ", question.tags()),
                question.forAll() ? ALL : NETWORK,
                "",
                Integer.toString(question.version()));
    }

    /**
     * @param known whether what it is about is there
     */
    Read read(boolean known) {
        var problems = new Problems();
        if (!known) {
            problems.at("aufgabe", "questions.form.gone");
        }
        String asked = problems.required("title", title, LONGEST_TITLE);
        if (!asked.isEmpty() && (asked.length() < SHORTEST_TITLE || asked.lines().count() > 1)) {
            problems.at("title", "questions.form.title.short", SHORTEST_TITLE);
        }
        String more = problems.text("about", about, LONGEST_ABOUT);
        List<String> words =
                Stream.of(problems.text("tags", tags, LONGEST_TAGS).split("[,;\\n]"))
                        .map(tag -> tag.strip().toLowerCase(Locale.GERMAN).replaceAll("\\s+", " "))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        if (words.size() > MOST_TAGS
                || words.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            problems.at("tags", "questions.form.tags.many", MOST_TAGS, LONGEST_TAG);
        }
        problems.refuseIfAny();
        return new Read(asked, more, words, circle.equals(ALL));
    }
}
