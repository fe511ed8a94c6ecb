package org.allmende.feed;

import org.allmende.people.EmailAddress;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** As typed: what this server says of itself to others. */
public record ServerForm(@Nullable String name, @Nullable String contact, @Nullable String open) {

    static ServerForm of(ThisServer server) {
        return new ServerForm(server.name(), server.contact(), server.open() ? "true" : "");
    }

    public boolean isOpen() {
        return "true".equals(open);
    }

    ThisServer read(Problems problems) {
        String named = problems.required("name", name, 200);
        String mail = problems.text("contact", contact, 254);
        return new ThisServer(
                isOpen(),
                named,
                mail.isEmpty() ? "" : EmailAddress.read(problems, "contact", mail));
    }
}
