package org.allmende.talks.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links by which a guest is known as their attendance: its id, signed. */
@Component
public class Tickets {

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(Attendance attendance) {
        return attendance.id() + "." + signature(attendance.id().toString());
    }

    /** Empty where this server did not sign it. */
    public Optional<AttendanceId> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2
                || parts[0].length() != 36
                || !MessageDigest.isEqual(bytes(parts[1]), bytes(signature(parts[0])))) {
            return Optional.empty();
        }
        return Optional.of(AttendanceId.of(parts[0]));
    }

    private String signature(String said) {
        byte[] key = jdbc.sql("select key from talk_key").query(byte[].class).single();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(said)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
