package org.allmende.inbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;

/**
 * Says, signed, whose mails of which kinds a link switches off. Works without a sign-in and does
 * nothing else.
 */
record UnsubscribeToken(AuthorityId authority, PersonId person, Set<NoticeKind> kinds) {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    String sign(byte[] key) {
        String said =
                authority
                        + "|"
                        + person
                        + "|"
                        + kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        return TEXT.encodeToString(bytes) + "." + TEXT.encodeToString(signature(bytes, key));
    }

    /**
     * @return empty where it was not signed with this key
     */
    static Optional<UnsubscribeToken> read(String text, byte[] key) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2 || text.length() > 1000) {
            return Optional.empty();
        }
        try {
            byte[] said = Base64.getUrlDecoder().decode(parts[0]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            if (!MessageDigest.isEqual(signature, signature(said, key))) {
                return Optional.empty();
            }
            String[] fields = new String(said, StandardCharsets.UTF_8).split("\\|", -1);
            var kinds = EnumSet.noneOf(NoticeKind.class);
            Arrays.stream(fields[2].split(",")).map(NoticeKind::valueOf).forEach(kinds::add);
            return Optional.of(
                    new UnsubscribeToken(AuthorityId.of(fields[0]), PersonId.of(fields[1]), kinds));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] signature(byte[] said, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
