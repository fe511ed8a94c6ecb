package org.allmende.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Another server for the sample data. Its packages are signed, checked and taken over as those of
 * any other; only the network is not asked. It then counts as away, where its address leads too.
 */
@Component
public class SampleSource {

    private final Sources sources;
    private final SourceCards cards;
    private final Mirror mirror;
    private final MessageSource messages;

    SampleSource(Sources sources, SourceCards cards, Mirror mirror, MessageSource messages) {
        this.sources = sources;
        this.cards = cards;
        this.mirror = mirror;
        this.messages = messages;
    }

    /**
     * With nobody bound, as a round of the job.
     *
     * @param server its host
     * @param title what it calls itself
     * @param authority who looks after the documents there
     */
    public void mirror(
            Viewer operator,
            String server,
            String title,
            String authority,
            List<PlanDocument> documents) {
        SigningKey key = SigningKey.fresh();
        Source source = trusted(operator, server, title, key.server());
        for (PlanDocument document : documents) {
            byte[] bytes = PlanFormat.writeJson(document).getBytes(StandardCharsets.UTF_8);
            FeedEntry entry = entry(server, authority, document, Seal.of(bytes, key));
            mirror.take(source, entry, PackageCheck.document(bytes, entry, source.key()));
        }
        sources.reached(source);
        sources.failed(
                source,
                messages.getMessage("feed.problem.unknown", new Object[] {server}, Locale.GERMAN));
    }

    private Source trusted(Viewer operator, String server, String title, ServerKey key) {
        var address = new FeedAddress(server, URI.create("https://" + server + Feed.PATH));
        sources.add(operator, address, title, key);
        cards.all().stream()
                .filter(card -> card.server().equals(server))
                .forEach(card -> sources.confirm(operator, card.id(), key.fingerprint()));
        return sources.trusted().stream()
                .filter(source -> source.server().equals(server))
                .findFirst()
                .orElseThrow();
    }

    private static FeedEntry entry(
            String server, String authority, PlanDocument document, Seal seal) {
        String name = document.id() + "/" + document.version();
        return new FeedEntry(
                document.id(),
                document.version(),
                document.title(),
                text(document.subject()),
                text(document.summary()),
                text(document.licence()),
                authority,
                "2026-09-01T08:00:00Z",
                seal.size(),
                seal.checksumText(),
                seal.signatureText(),
                "https://" + server + Feed.PATH + "/pakete/" + name + ".json",
                "https://" + server + "/vorlagen/" + document.id(),
                "mailto:allmende@" + server);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
