package org.allmende.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The part of a mail address behind the @, in the form machines use: small letters, foreign ones as
 * {@code xn--…}. So two ways to write one domain are one, and two that only look alike are not.
 */
public record MailDomain(String name) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final int LONGEST = 253;

    /** Of an address that has the shape of one; empty where its domain cannot exist. */
    public static Optional<MailDomain> of(String email) {
        return read(email.substring(email.lastIndexOf('@') + 1));
    }

    static Optional<MailDomain> read(String typed) {
        try {
            String name =
                    IDN.toASCII(typed.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return name.length() <= LONGEST && SHAPE.matcher(name).matches()
                    ? Optional.of(new MailDomain(name))
                    : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** As the operator types it, with or without @; a problem is noted where it is none. */
    static @Nullable MailDomain read(Problems problems, String field, String typed) {
        Optional<MailDomain> domain = read(typed.startsWith("@") ? typed.substring(1) : typed);
        if (domain.isEmpty()) {
            problems.at(field, "people.domain.shape", typed);
        }
        return domain.orElse(null);
    }

    /** As people read it. */
    public String shown() {
        return IDN.toUnicode(name);
    }
}
