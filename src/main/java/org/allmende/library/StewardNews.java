package org.allmende.library;

import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Something those who look after templates want to hear of. Published inside the transaction, by
 * this module and those above it.
 *
 * @param by null where a job tells it
 * @param authority whose people are told; null for the operator
 * @param people who of them; empty for all who write templates there
 * @param about what it is about, of which each reader has one entry: a template, a draft, a
 *     proposal
 * @param path where that stands
 * @param title of the template
 * @param key of a sentence with {@code words} as its argument
 */
public record StewardNews(
        @Nullable Viewer by,
        @Nullable AuthorityId authority,
        List<PersonId> people,
        UUID about,
        String path,
        String title,
        String key,
        String words) {}
