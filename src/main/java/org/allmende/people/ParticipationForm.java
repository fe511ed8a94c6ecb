package org.allmende.people;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What the operator typed about how an authority takes part.
 *
 * @param domains mail domains, one on a line
 */
public record ParticipationForm(String domains, String website) {

    private static final int MOST_DOMAINS = 20;

    public ParticipationForm(@Nullable String domains, @Nullable String website) {
        this.domains = requireNonNullElse(domains, "");
        this.website = requireNonNullElse(website, "");
    }

    public static ParticipationForm of(Participation now) {
        return new ParticipationForm(
                now.domains().stream().map(MailDomain::shown).collect(Collectors.joining("\n")),
                now.website());
    }

    Participation over(Participation now) {
        var problems = new Problems();
        List<MailDomain> read = readDomains(problems);
        String site = readWebsite(problems, website);
        problems.refuseIfAny();
        return new Participation(now.id(), now.name(), now.usesSoftware(), site, read);
    }

    private List<MailDomain> readDomains(Problems problems) {
        String text = problems.text("domains", domains, 5000);
        List<MailDomain> read =
                problems.none()
                        ? Stream.of(text.split("[\\s,;]+"))
                                .filter(one -> !one.isEmpty())
                                .map(one -> MailDomain.read(problems, "domains", one))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()
                        : List.of();
        if (read.size() > MOST_DOMAINS) {
            problems.at("domains", "people.domain.many", MOST_DOMAINS);
        }
        return read;
    }

    /** An address that browsers open; without a beginning, https is meant. */
    public static String readWebsite(Problems problems, String typed) {
        String text = problems.text("website", typed, 300);
        if (text.isEmpty()) {
            return "";
        }
        String address = text.matches("(?i)https?://.*") ? text : "https://" + text;
        if (address.length() > 300
                || !address.matches(
                        "(?i)https?://[^\\s/?#<>\"'@]+\\.[^\\s/?#<>\"'@]+([/?#][^\\s<>\"']*)?")) {
            problems.at("website", "people.website.shape");
        }
        return address;
    }
}
