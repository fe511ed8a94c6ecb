package org.allmende.community;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.people.EmailAddress;
import org.allmende.people.MailDomain;
import org.allmende.shell.Problems;

/**
 * A mail address that can say to which administration somebody belongs.
 *
 * @param email as it was typed
 */
record OfficialAddress(String email, MailDomain domain) {

    /** Anybody gets an address there. */
    private static final Set<String> FREE =
            SharedFile.read("freie-mailanbieter.txt")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * In whose box it arrives, whatever the capitals, the letters of the domain or what is appended
     * by a +.
     */
    String mailbox() {
        String local = email.substring(0, email.lastIndexOf('@'));
        int appended = local.indexOf('+');
        return (appended > 0 ? local.substring(0, appended) : local) + "@" + domain.name();
    }

    /** Refuses what is no address, and addresses of providers that give one to anybody. */
    static OfficialAddress read(String typed) {
        var problems = new Problems();
        String email = EmailAddress.read(problems, "email", typed);
        problems.refuseIfAny();
        MailDomain domain = MailDomain.of(email).orElse(null);
        if (domain == null) {
            problems.at("email", "people.email.shape");
        } else if (FREE.contains(domain.name())) {
            problems.at("email", "community.joining.free", domain.shown());
        }
        problems.refuseIfAny();
        return new OfficialAddress(email, requireNonNull(domain));
    }
}
