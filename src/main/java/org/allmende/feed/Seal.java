package org.allmende.feed;

import java.util.Base64;
import java.util.HexFormat;

/** What proves that a package is what its server published. */
record Seal(int size, byte[] checksum, byte[] signature) {

    static Seal of(byte[] bytes, SigningKey key) {
        return new Seal(bytes.length, Digest.of(bytes), key.sign(bytes));
    }

    String checksumText() {
        return HexFormat.of().formatHex(checksum);
    }

    String signatureText() {
        return Base64.getEncoder().encodeToString(signature);
    }
}
