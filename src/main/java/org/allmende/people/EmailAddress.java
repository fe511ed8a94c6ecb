package org.allmende.people;

import java.util.regex.Pattern;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** Reads an address generously: only a mail shows whether it is one. */
final class EmailAddress {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+\\.[^@\\s.\\p{Cntrl}<>,;\"]+");
    static final int LONGEST = 254;

    private EmailAddress() {}

    static String read(Problems problems, String field, @Nullable String typed) {
        String email = problems.required(field, typed, LONGEST);
        if (!email.isEmpty() && !SHAPE.matcher(email).matches()) {
            problems.at(field, "people.email.shape");
        }
        return email;
    }
}
