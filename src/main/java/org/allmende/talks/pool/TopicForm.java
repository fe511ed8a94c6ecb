package org.allmende.talks.pool;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import org.allmende.people.EmailAddress;
import org.allmende.shell.Problems;
import org.allmende.talks.Confidentiality;
import org.jspecify.annotations.Nullable;

/** What is typed by who brings a topic in. */
public record TopicForm(
        String question,
        String about,
        String occasion,
        String deadline,
        String aim,
        String audience,
        String reference,
        String offer,
        String confidentiality,
        String wish,
        String contact,
        String version) {

    public static final int LONGEST_QUESTION = 100;
    public static final int LONGEST_ABOUT = 1500;
    private static final int SHORTEST_QUESTION = 5;

    /** All of it, read. */
    record Read(
            String question,
            String about,
            @Nullable TopicOccasion occasion,
            @Nullable LocalDate deadline,
            TopicAim aim,
            String audience,
            String reference,
            TopicOffer offer,
            Confidentiality confidentiality,
            String wish,
            String contact) {}

    public TopicForm(
            @Nullable String question,
            @Nullable String about,
            @Nullable String occasion,
            @Nullable String deadline,
            @Nullable String aim,
            @Nullable String audience,
            @Nullable String reference,
            @Nullable String offer,
            @Nullable String confidentiality,
            @Nullable String wish,
            @Nullable String contact,
            @Nullable String version) {
        this.question = requireNonNullElse(question, "");
        this.about = requireNonNullElse(about, "");
        this.occasion = requireNonNullElse(occasion, "");
        this.deadline = requireNonNullElse(deadline, "");
        this.aim = requireNonNullElse(aim, "");
        this.audience = requireNonNullElse(audience, "");
        this.reference = requireNonNullElse(reference, "");
        this.offer = requireNonNullElse(offer, "");
        this.confidentiality = requireNonNullElse(confidentiality, "");
        this.wish = requireNonNullElse(wish, "");
        this.contact = requireNonNullElse(contact, "");
        this.version = requireNonNullElse(version, "");
    }

    public static TopicForm empty(String contact) {
        return new TopicForm(
                "", "", "", "", "LEARN", "", "", "QUESTION", "NETWORK", "", contact, "0");
    }

    static TopicForm of(Topic topic, String contact) {
        return new TopicForm(
                topic.question(),
                topic.about(),
                topic.occasion() == null ? "" : topic.occasion().name(),
                topic.deadlineOn() == null ? "" : topic.deadlineOn().toString(),
                topic.aim().name(),
                topic.audience(),
                topic.reference(),
                topic.offer().name(),
                topic.confidentiality().name(),
                topic.wish(),
                contact,
                Integer.toString(topic.version()));
    }

    /**
     * @param mine the reader's own address: news of a topic go to their own house only, so that
     *     nobody has strangers mailed
     */
    Read read(String mine) {
        var problems = new Problems();
        String asked = problems.required("question", question, LONGEST_QUESTION);
        if (!asked.isEmpty() && asked.length() < SHORTEST_QUESTION) {
            problems.at("question", "talks.topic.question.short");
        }
        if (asked.lines().count() > 1) {
            problems.at("question", "talks.topic.question.lines");
        }
        var read =
                new Read(
                        asked,
                        problems.required("about", about, LONGEST_ABOUT),
                        occasion.isEmpty()
                                ? null
                                : problems.choice(
                                        "occasion",
                                        occasion,
                                        TopicOccasion.class,
                                        TopicOccasion.CURIOSITY),
                        problems.date("deadline", deadline),
                        problems.choice("aim", aim, TopicAim.class, TopicAim.LEARN),
                        problems.text("audience", audience, 200),
                        problems.text("reference", reference, 200),
                        problems.choice("offer", offer, TopicOffer.class, TopicOffer.QUESTION),
                        problems.choice(
                                "confidentiality",
                                confidentiality,
                                Confidentiality.class,
                                Confidentiality.NETWORK),
                        problems.text("wish", wish, 100),
                        EmailAddress.read(problems, "contact", contact));
        if (problems.none() && !domain(read.contact()).equalsIgnoreCase(domain(mine))) {
            problems.at("contact", "talks.topic.contact.domain", domain(mine));
        }
        problems.refuseIfAny();
        return read;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
