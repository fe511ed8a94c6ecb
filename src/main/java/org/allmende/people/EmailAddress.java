package org.allmende.people;

import java.util.regex.Pattern;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** Reads an address generously: only a mail shows whether it is one. */
public final class EmailAddress {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+\\.[^@\\s.\\p{Cntrl}<>,;\"]+");

    /** Signs an address may have. */
    public static final int LONGEST = 254;

    private EmailAddress() {}

    /** What was typed, stripped; where it cannot be an address, the problem is noted. */
    public static String read(Problems problems, String field, @Nullable String typed) {
        String email = problems.required(field, typed, LONGEST);
        if (!email.isEmpty() && !SHAPE.matcher(email).matches()) {
            problems.at(field, "people.email.shape");
        }
        return email;
    }
}
