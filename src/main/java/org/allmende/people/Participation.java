package org.allmende.people;

import java.util.List;
import org.allmende.tenancy.AuthorityId;

/**
 * How an authority takes part, as the operator keeps it.
 *
 * @param usesSoftware whether it works with projects here, or takes part in the community alone
 * @param website address beginning with https://, or empty
 * @param domains whose mail addresses belong to it
 */
public record Participation(
        AuthorityId id,
        String name,
        boolean usesSoftware,
        String website,
        List<MailDomain> domains) {}
