package org.allmende.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this server gives to others: a signed list of its versions, and each as a package. */
@Component
@Transactional
public class Feed {

    static final String PATH = "/feed/v1";
    private static final int SIZE = 50;

    /**
     * Something signed.
     *
     * @param signature Ed25519 over the bytes, base64
     * @param version of the bytes: the same for the same bytes and key
     */
    public record Signed(byte[] bytes, String signature, String version, Instant changedAt) {}

    private final ThisServers servers;
    private final SigningKeys keys;
    private final PublicVersions versions;
    private final Seals seals;
    private final String url;

    Feed(
            ThisServers servers,
            SigningKeys keys,
            PublicVersions versions,
            Seals seals,
            AllmendeSettings settings) {
        this.servers = servers;
        this.keys = keys;
        this.versions = versions;
        this.seals = seals;
        this.url = settings.url();
    }

    /**
     * A page of the list.
     *
     * @param before cursor from the page before, or null
     * @throws NotFound when the feed is closed or the cursor is none
     */
    public Signed page(@Nullable String before) {
        ThisServer server = open();
        SigningKey key = keys.current();
        var sum = versions.sum();
        var page = versions.page(cursor(before), SIZE);
        var document =
                new FeedDocument(
                        FeedDocument.FORMAT,
                        server.name(),
                        key.server().text(),
                        sum.state(),
                        sum.total(),
                        page.entries().stream().map(one -> entry(one, server, key)).toList(),
                        page.next() == null ? null : url + PATH + "?vor=" + page.next());
        return signed(document.written(), key, servers.since(all(server, key, sum)));
    }

    /**
     * @throws NotFound when there is no such version, or the feed is closed
     */
    public Signed packaged(String slug, String number) {
        open();
        SigningKey key = keys.current();
        PublicVersion version = versions.named(slug, number).orElseThrow(NotFound::new);
        return signed(versions.bytes(version), key, version.publishedAt());
    }

    /** The schema of both, as bytes of JSON. */
    public byte[] schema() {
        open();
        return FeedSchema.published();
    }

    private ThisServer open() {
        ThisServer server = servers.read();
        if (!server.open()) {
            throw new NotFound();
        }
        return server;
    }

    private FeedEntry entry(PublicVersion version, ThisServer server, SigningKey key) {
        Seal seal = seals.of(version, key);
        String page = url + "/vorlagen/" + version.slug();
        return new FeedEntry(
                version.slug(),
                version.number(),
                version.title(),
                version.subject(),
                version.summary(),
                version.licence(),
                version.authority(),
                version.publishedAt().toString(),
                seal.size(),
                seal.checksumText(),
                seal.signatureText(),
                url + PATH + "/pakete/" + version.slug() + "/" + version.number() + ".json",
                page,
                server.contact().isEmpty() ? page : "mailto:" + server.contact());
    }

    /** All that any page of the list says, in short. */
    private static String all(ThisServer server, SigningKey key, PublicVersions.Sum sum) {
        String text = server + key.server().text() + sum.state();
        return HexFormat.of().formatHex(Digest.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Signed signed(byte[] bytes, SigningKey key, Instant changedAt) {
        byte[] signature = key.sign(bytes);
        return new Signed(
                bytes,
                Base64.getEncoder().encodeToString(signature),
                HexFormat.of().formatHex(Digest.of(signature), 0, 16),
                changedAt);
    }

    private static @Nullable String cursor(@Nullable String before) {
        try {
            return before == null ? null : UUID.fromString(before).toString();
        } catch (IllegalArgumentException noCursor) {
            throw new NotFound();
        }
    }
}
