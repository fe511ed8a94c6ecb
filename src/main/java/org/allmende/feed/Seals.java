package org.allmende.feed;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The seals of versions. Versions never change, and signing the same bytes with the same key gives
 * the same signature, so each is made once per node.
 */
@Component
class Seals {

    private static final int ROOM = 10_000;

    private record Sealed(UUID version, ServerKey key) {}

    private final PublicVersions versions;
    private final Map<Sealed, Seal> made = new ConcurrentHashMap<>();

    Seals(PublicVersions versions) {
        this.versions = versions;
    }

    Seal of(PublicVersion version, SigningKey key) {
        if (made.size() >= ROOM) {
            made.clear();
        }
        return made.computeIfAbsent(
                new Sealed(version.id(), key.server()),
                sealed -> Seal.of(versions.bytes(version), key));
    }
}
