package org.allmende.talks.results;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a takeaway leads to: known by the beginning of its address. */
public enum TakeawayTarget {
    TASK("/vorlagen/[a-z0-9@.-]+#[0-9]+(\\.[0-9]+)*"),
    TEMPLATE("/vorlagen/[a-z0-9@.-]+"),
    REPORT("/erfahrungen/[0-9a-f-]{36}"),
    QUESTION("/fragen/[0-9a-f-]{36}");

    private final Pattern address;

    TakeawayTarget(String address) {
        this.address = Pattern.compile(address);
    }

    static Optional<TakeawayTarget> of(String href) {
        return Stream.of(values())
                .filter(target -> target.address.matcher(href).matches())
                .findFirst();
    }
}
