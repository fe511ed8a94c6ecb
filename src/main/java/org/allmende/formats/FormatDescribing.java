package org.allmende.formats;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.community.Contribution;
import org.allmende.community.ContributionDoor;
import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adding a format of one's own, and putting it into better words. */
@Component
public class FormatDescribing {

    private final Formats formats;
    private final ExchangeNetwork network;
    private final ContributionDoor door;
    private final TransactionTemplate transaction;

    FormatDescribing(
            Formats formats,
            ExchangeNetwork network,
            ContributionDoor door,
            PlatformTransactionManager transactions) {
        this.formats = formats;
        this.network = network;
        this.door = door;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A form: empty, or with one’s own format.
     *
     * @param slug of the format, or empty for a new one
     */
    public FormatForm form(Viewer viewer, String slug) {
        return requireNonNull(
                transaction.execute(status -> {
                    network.require(viewer);
                    return slug.isEmpty() ? FormatForm.empty() : FormatForm.of(own(viewer, slug));
                }));
    }

    /** What became of it, and where it stands. */
    public record Described(String path, ContributionState state) {}

    public Described add(Viewer viewer, FormatForm form) {
        transaction.executeWithoutResult(status -> network.require(viewer));
        FormatSheet sheet = form.read();
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    var id = new FormatId(TimeOrderedId.next());
                    String slug = Slug.of(sheet.title()) + "-" + ending(id);
                    formats.add(viewer, id, slug, sheet);
                    return entered(viewer, id, slug, sheet);
                }));
    }

    /**
     * @throws Stale when it was changed meanwhile
     */
    public Described reword(Viewer viewer, String slug, FormatForm form) {
        ExchangeFormat format =
                requireNonNull(
                        transaction.execute(status -> {
                            network.require(viewer);
                            return own(viewer, slug);
                        }));
        FormatSheet sheet = form.read();
        if (!form.version().equals(Integer.toString(format.version()))) {
            throw new Stale();
        }
        door.ready(viewer);
        return requireNonNull(
                transaction.execute(status -> {
                    if (!formats.change(viewer, format.id(), sheet, format.version())) {
                        throw new Stale();
                    }
                    return entered(viewer, format.id(), slug, sheet);
                }));
    }

    private Described entered(Viewer viewer, FormatId id, String slug, FormatSheet sheet) {
        String path = ExchangeFormat.path(slug);
        var key = new ContributionKey(ExchangeFormat.KIND, id.value());
        return new Described(
                path, door.enter(viewer, new Contribution(key, sheet.title(), words(sheet), path)));
    }

    private ExchangeFormat own(Viewer viewer, String slug) {
        ExchangeFormat format = formats.find(viewer, slug).orElseThrow(NotFound::new);
        if (!format.own()) {
            throw new Forbidden();
        }
        return format;
    }

    /** For moderators. */
    private static String words(FormatSheet sheet) {
        return Stream.concat(
                        Stream.of(sheet.summary(), sheet.purpose()),
                        sheet.procedure().stream().map(step -> step.step() + ": " + step.note()))
                .collect(Collectors.joining("\n"));
    }

    /** So that two of the same title, and none of ours, ever meet. */
    private static String ending(FormatId id) {
        String digits = id.toString().replace("-", "").toLowerCase(Locale.ROOT);
        return digits.substring(digits.length() - 6);
    }
}
