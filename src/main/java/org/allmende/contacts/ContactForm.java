package org.allmende.contacts;

import static java.util.Objects.requireNonNullElse;

import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is typed by who becomes an Ansprechperson.
 *
 * @param showsEmail whether the own mail address is shown
 * @param consent whether they agree
 */
public record ContactForm(String topics, String showsEmail, String consent) {

    public static final int LONGEST_TOPICS = 300;
    private static final String YES = "true";

    public ContactForm(
            @Nullable String topics, @Nullable String showsEmail, @Nullable String consent) {
        this.topics = requireNonNullElse(topics, "");
        this.showsEmail = requireNonNullElse(showsEmail, "");
        this.consent = requireNonNullElse(consent, "");
    }

    public static ContactForm empty() {
        return new ContactForm("", "", "");
    }

    static ContactForm of(OwnContact own) {
        return new ContactForm(own.topics(), own.email().isEmpty() ? "" : YES, YES);
    }

    public boolean withEmail() {
        return showsEmail.equals(YES);
    }

    public boolean agreed() {
        return consent.equals(YES);
    }

    /** The topics, when all is well. */
    String read() {
        var problems = new Problems();
        String about = problems.text("topics", topics, LONGEST_TOPICS);
        if (!agreed()) {
            problems.at("consent", "contacts.consent.missing");
        }
        problems.refuseIfAny();
        return about;
    }
}
