package org.allmende.feed;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.PlanRefused;
import org.allmende.shared.Refused;

/** What must be right before a package of another server is taken over. */
final class PackageCheck {

    private PackageCheck() {}

    /**
     * @throws Refused when it is not what the server published
     * @throws PlanRefused when it is no plan
     */
    static PlanDocument document(byte[] bytes, FeedEntry entry, ServerKey key) {
        if (!Arrays.equals(Digest.of(bytes), HexFormat.of().parseHex(entry.checksum()))) {
            throw new Refused("feed.problem.checksum");
        }
        if (!key.signed(bytes, Base64.getDecoder().decode(entry.signature()))) {
            throw new Refused("feed.problem.signature");
        }
        // The format first: it is the one with limits on depth and number.
        PlanDocument document = PlanFormat.readJson(new ByteArrayInputStream(bytes));
        FeedSchema.PACKAGE.check(bytes);
        if (PlanFormat.writeJson(document).contains("\\u0000")) {
            throw new Refused("feed.problem.characters");
        }
        if (!document.id().equals(entry.slug()) || !document.version().equals(entry.version())) {
            throw new Refused("feed.problem.name", document.id(), document.version());
        }
        return document;
    }
}
