package org.allmende.contacts;

import java.util.Collection;
import java.util.List;
import org.allmende.people.Authority;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.jspecify.annotations.Nullable;

/** What of an authority is compared with another. */
public record Peer(
        AuthorityKind kind, @Nullable Integer inhabitants, Land land, List<String> software) {

    public static Peer of(Authority authority) {
        return new Peer(
                authority.kind(), authority.inhabitants(), authority.land(), authority.software());
    }

    /** What both work with, in the words of this one. */
    public List<String> shared(Collection<String> others) {
        return software.stream()
                .filter(name -> others.stream().anyMatch(name::equalsIgnoreCase))
                .toList();
    }
}
