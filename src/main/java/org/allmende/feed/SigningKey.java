package org.allmende.feed;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** Both halves of this server's key. The private one never leaves the module. */
record SigningKey(ServerKey server, PrivateKey secret) {

    static SigningKey fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(ServerKey.ALGORITHM).generateKeyPair();
            return new SigningKey(new ServerKey(pair.getPublic().getEncoded()), pair.getPrivate());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static SigningKey of(byte[] publicHalf, byte[] privateHalf) {
        try {
            return new SigningKey(
                    new ServerKey(publicHalf),
                    KeyFactory.getInstance(ServerKey.ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(privateHalf)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance(ServerKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Never the private half. */
    @Override
    public String toString() {
        return server.toString();
    }
}
