package org.allmende.talks.results;

import org.allmende.shared.Refused;
import org.allmende.shell.Problems;

/**
 * A takeaway as it was typed.
 *
 * @param address of a template, a task of one, a routine, a report or a question; with or without
 *     this server
 */
public record TakeawayForm(String words, String address) {

    public static final TakeawayForm EMPTY = new TakeawayForm("", "");
    public static final int LONGEST = 200;

    private static final int SHORTEST = 5;
    private static final int LONGEST_ADDRESS = 300;

    public TakeawayForm {
        words = words == null ? "" : words;
        address = address == null ? "" : address;
    }

    /** What was read. */
    record Read(String words, String href) {}

    /**
     * @param server where this server is
     * @throws Refused with all that is wrong
     */
    Read read(String server) {
        var problems = new Problems();
        String said = problems.required("words", words, LONGEST);
        if (said.indexOf('\n') >= 0) {
            problems.at("words", "talks.takeaway.lines");
        } else if (!said.isEmpty() && said.length() < SHORTEST) {
            problems.at("words", "talks.takeaway.short");
        }
        String href = problems.text("address", address, LONGEST_ADDRESS);
        if (href.startsWith(server + "/")) {
            href = href.substring(server.length());
        }
        if (!href.isEmpty() && TakeawayTarget.of(href).isEmpty()) {
            problems.at("address", "talks.takeaway.address.unknown");
        }
        problems.refuseIfAny();
        return new Read(said, href);
    }
}
