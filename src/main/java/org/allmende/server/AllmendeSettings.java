package org.allmende.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/**
 * Everything an operator can set, each value by an environment variable of the same name ({@code
 * allmende.mail.host} is {@code ALLMENDE_MAIL_HOST}). An empty value counts as not set. Whatever is
 * wrong is refused with a sentence that names the variable.
 *
 * @param port where the pages are served, 1 to 65535, or 0 for any free port
 * @param data folder for the database and files, created if missing
 * @param url address under which people reach the platform, without a slash at the end; stands in
 *     mails and invitations
 * @param demo whether to start with sample data and well-known passwords
 * @param dev whether to render templates from their sources, for those who work on the platform
 * @param clamav {@code host:port} of a virus scanner (clamd), or empty for none
 */
public record AllmendeSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("./data") String data,
        @DefaultValue("") String url,
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean dev,
        @DefaultValue Database database,
        @DefaultValue Mail mail,
        @DefaultValue("") String clamav,
        @DefaultValue Files files,
        @DefaultValue S3 s3,
        @DefaultValue Links links) {

    private static final Map<String, String> EXPECTED =
            Map.of(
                    "ALLMENDE_PORT", "eine Zahl von 1 bis 65535",
                    "ALLMENDE_MAIL_PORT", "eine Zahl von 1 bis 65535",
                    "ALLMENDE_DEMO", "true oder false",
                    "ALLMENDE_DEV", "true oder false",
                    "ALLMENDE_MAIL_STARTTLS", "true oder false",
                    "ALLMENDE_LINKS_CHECK", "true oder false",
                    "ALLMENDE_FILES_LIMIT", "eine Zahl von 1 bis 4000 (Megabyte)",
                    "ALLMENDE_FILES_QUOTA",
                            "eine Zahl von 0 bis 1000000 (Gigabyte, 0: ohne Grenze)",
                    "ALLMENDE_FILES_UNSCANNED", "ablehnen oder warten");

    public AllmendeSettings {
        checkPort("ALLMENDE_PORT", port, 0);
        data = data.isBlank() ? "./data" : data.strip();
        url =
                url.isBlank()
                        ? "http://localhost:" + port
                        : checkedUrl("ALLMENDE_URL", url.strip(), "https://allmende.example.de");
        clamav = clamav.strip();
        if (!clamav.isEmpty() && !clamav.matches("[^:\\s/]+:\\d{1,5}")) {
            throw wrong("ALLMENDE_CLAMAV", clamav, "Rechner und Port wie localhost:3310");
        }
    }

    /** The data folder as an absolute path. */
    public Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    /**
     * Reads the settings before anything else starts.
     *
     * @throws StartRefused if a value is not of its kind or does not fit another
     */
    static AllmendeSettings of(Environment environment) {
        try {
            return Binder.get(environment)
                    .bindOrCreate(
                            "allmende", Bindable.of(AllmendeSettings.class), new EmptyIsUnset());
        } catch (BindException refused) {
            throw refusal(refused);
        }
    }

    /** Tools that hand environments on cannot always leave a variable out. */
    private static final class EmptyIsUnset implements BindHandler {

        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name,
                Bindable<?> target,
                BindContext context,
                Exception error)
                throws Exception {
            var property = context.getConfigurationProperty();
            if (property != null && "".equals(String.valueOf(property.getValue()).strip())) {
                return null;
            }
            throw error;
        }
    }

    private static StartRefused refusal(BindException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused sentence) {
                return sentence;
            }
        }
        var name = variable(failure.getName().toString());
        var property = failure.getProperty();
        var value = property == null ? "" : String.valueOf(property.getValue());
        return wrong(name, value, EXPECTED.getOrDefault(name, "ein anderer Wert"));
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static StartRefused wrong(String variable, String value, String expected) {
        return new StartRefused(
                "%s ist „%s“, erwartet wird %s: Bitte berichtigen Sie den Wert oder entfernen Sie ihn."
                        .formatted(variable, value, expected));
    }

    private static void checkPort(String variable, int port, int lowest) {
        if (port < lowest || port > 65535) {
            throw wrong(variable, Integer.toString(port), "eine Zahl von 1 bis 65535");
        }
    }

    private static String checkedUrl(String variable, String url, String example) {
        var parsed = parse(url);
        if (parsed == null
                || parsed.getHost() == null
                || !("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))) {
            throw wrong(variable, url, "eine vollständige Adresse wie " + example);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static @Nullable URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /**
     * An external PostgreSQL. Without a URL the platform starts its own.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param user owner of the database
     * @param password may be empty where the server asks for none
     */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        public Database {
            url = url.strip();
            user = user.strip();
            if (!url.isEmpty() && !url.matches("jdbc:postgresql://[^/]+/[^/?]+(\\?.*)?")) {
                throw wrong(
                        "ALLMENDE_DATABASE_URL",
                        url,
                        "eine Adresse wie jdbc:postgresql://rechner:5432/allmende");
            }
            if (url.isEmpty() && !(user.isEmpty() && password.isEmpty())) {
                throw new StartRefused(
                        "%s ist gesetzt, ALLMENDE_DATABASE_URL aber nicht: Bitte setzen Sie beide für eine eigene Datenbank oder keinen von beiden."
                                .formatted(
                                        user.isEmpty()
                                                ? "ALLMENDE_DATABASE_PASSWORD"
                                                : "ALLMENDE_DATABASE_USER"));
            }
            if (!url.isEmpty() && user.isEmpty()) {
                throw new StartRefused(
                        "ALLMENDE_DATABASE_URL ist gesetzt, ALLMENDE_DATABASE_USER aber nicht: Bitte nennen Sie den Benutzer, dem die Datenbank gehört.");
            }
        }

        boolean external() {
            return !url.isEmpty();
        }

        /** Without the password, so that it never reaches a log. */
        @Override
        public String toString() {
            return "Database[url=%s, user=%s]".formatted(url, user);
        }
    }

    /**
     * The mail server. Without a host nothing is sent.
     *
     * @param from sender of every mail, needed with a host
     * @param starttls whether the connection must be encrypted by STARTTLS; on port 465 it is
     *     encrypted from the start
     */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("true") boolean starttls) {

        public Mail {
            host = host.strip();
            from = from.strip();
            checkPort("ALLMENDE_MAIL_PORT", port, 1);
            if (!host.isEmpty() && !from.matches("[^@\\s]+@[^@\\s]+")) {
                throw wrong(
                        "ALLMENDE_MAIL_FROM",
                        from,
                        "eine Absenderadresse wie allmende@example.de, sobald ALLMENDE_MAIL_HOST gesetzt ist");
            }
            if (host.isEmpty() && !user.isBlank()) {
                throw new StartRefused(
                        "ALLMENDE_MAIL_USER ist gesetzt, ALLMENDE_MAIL_HOST aber nicht: Bitte nennen Sie den Mailserver oder entfernen Sie den Benutzer.");
            }
        }

        /** Whether mails leave the house. */
        public boolean configured() {
            return !host.isEmpty();
        }

        /** Without the password, so that it never reaches a log. */
        @Override
        public String toString() {
            return "Mail[host=%s, port=%d, user=%s, from=%s]".formatted(host, port, user, from);
        }
    }

    /**
     * Files that people add to projects.
     *
     * @param limit the largest file, in megabytes (1 MB = 1,000,000 bytes)
     * @param quota how much one authority may keep, in gigabytes; 0 for as much as fits
     * @param unscanned what happens to a file while the virus scanner does not answer
     */
    public record Files(
            @DefaultValue("250") int limit,
            @DefaultValue("0") int quota,
            @DefaultValue("ablehnen") Unscanned unscanned) {

        private static final long MEGA = 1_000_000L;

        public Files {
            checkRange("ALLMENDE_FILES_LIMIT", limit, 1, 4000);
            checkRange("ALLMENDE_FILES_QUOTA", quota, 0, 1_000_000);
        }

        public long limitBytes() {
            return limit * MEGA;
        }

        /** 0 for none. */
        public long quotaBytes() {
            return quota * 1000 * MEGA;
        }

        private static void checkRange(String variable, int value, int least, int most) {
            if (value < least || value > most) {
                throw wrong(variable, Integer.toString(value), EXPECTED.getOrDefault(variable, ""));
            }
        }
    }

    /** As operators write it: refused, or kept back until the scanner answers. */
    public enum Unscanned {
        ABLEHNEN,
        WARTEN
    }

    /**
     * A store that speaks S3, instead of the data folder. Without an address files lie in the data
     * folder.
     *
     * @param url address of the store, without the bucket
     * @param bucket exists already
     */
    public record S3(
            @DefaultValue("") String url,
            @DefaultValue("") String bucket,
            @DefaultValue("eu-central-1") String region,
            @DefaultValue("") String accesskey,
            @DefaultValue("") String secretkey) {

        public S3 {
            url =
                    url.isBlank()
                            ? ""
                            : checkedUrl("ALLMENDE_S3_URL", url.strip(), "https://s3.example.de");
            bucket = bucket.strip();
            region = region.isBlank() ? "eu-central-1" : region.strip();
            if (url.isEmpty() && !bucket.isEmpty()) {
                throw new StartRefused(
                        "ALLMENDE_S3_BUCKET ist gesetzt, ALLMENDE_S3_URL aber nicht: Bitte nennen Sie die Adresse des Speichers oder entfernen Sie den Bucket.");
            }
            for (var needed :
                    Map.of(
                                    "ALLMENDE_S3_BUCKET", bucket,
                                    "ALLMENDE_S3_ACCESSKEY", accesskey,
                                    "ALLMENDE_S3_SECRETKEY", secretkey)
                            .entrySet()) {
                if (!url.isEmpty() && needed.getValue().isBlank()) {
                    throw new StartRefused(
                            "ALLMENDE_S3_URL ist gesetzt, %s aber nicht: Bitte ergänzen Sie den Wert."
                                    .formatted(needed.getKey()));
                }
            }
        }

        /** Whether files lie there. */
        public boolean configured() {
            return !url.isEmpty();
        }

        /** Without the keys, so that they never reach a log. */
        @Override
        public String toString() {
            return "S3[url=%s, bucket=%s, region=%s]".formatted(url, bucket, region);
        }
    }

    /**
     * @param check whether the links of templates are asked, by night, if they still lead somewhere
     */
    public record Links(@DefaultValue("true") boolean check) {}
}
