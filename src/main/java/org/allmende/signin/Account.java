package org.allmende.signin;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;

/**
 * All that a session remembers: who is signed in, and for which authority. Everything else is read
 * at each request.
 */
public record Account(UUID personValue, UUID authorityValue) implements Serializable, Principal {

    public static Account of(PersonId person, AuthorityId authority) {
        return new Account(person.value(), authority.value());
    }

    /** As {@link #text} wrote it. */
    public static Account read(String text) {
        String[] both = text.split(" ", 2);
        return new Account(UUID.fromString(both[0]), UUID.fromString(both[1]));
    }

    /** The form in which a session keeps it. */
    public String text() {
        return personValue + " " + authorityValue;
    }

    public PersonId person() {
        return new PersonId(personValue);
    }

    public AuthorityId authority() {
        return new AuthorityId(authorityValue);
    }

    @Override
    public String getName() {
        return personValue.toString();
    }
}
