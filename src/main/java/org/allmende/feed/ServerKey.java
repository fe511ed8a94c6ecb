package org.allmende.feed;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.allmende.shared.Refused;

/**
 * The public Ed25519 key (RFC 8032) of a server, as X.509 knows it (RFC 8410).
 *
 * @param encoded 44 bytes
 */
record ServerKey(byte[] encoded) {

    static final String ALGORITHM = "Ed25519";

    /**
     * @param text base64
     * @throws Refused {@code feed.problem.key}
     */
    static ServerKey read(String text) {
        try {
            var key = new ServerKey(Base64.getDecoder().decode(text));
            key.key();
            return key;
        } catch (IllegalArgumentException | GeneralSecurityException noKey) {
            throw new Refused("feed.problem.key");
        }
    }

    /** Whether whoever has the private half signed these bytes. */
    boolean signed(byte[] bytes, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key());
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }

    String text() {
        return Base64.getEncoder().encodeToString(encoded);
    }

    /** What two people compare on the telephone: SHA-256 of the key, in groups of four. */
    String fingerprint() {
        return HexFormat.of().formatHex(Digest.of(encoded)).replaceAll("(.{4})(?=.)", "$1 ");
    }

    private PublicKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerKey(byte[] theirs) && Arrays.equals(encoded, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
