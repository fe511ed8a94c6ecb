package org.allmende.comments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param text Markdown
 * @param editedAt when it was last changed, or null
 * @param deletedAt since when it is not shown any more, or null
 * @param version counts its wordings, from 0
 */
public record Comment(
        CommentId id,
        ItemId item,
        PersonId person,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable PersonId deletedBy,
        int version,
        List<Mention> mentions,
        List<Reacted> reactions) {

    /** One person's reaction. */
    public record Reacted(Reaction kind, PersonId person) {}

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Who reacted how, in the order of the signs; kinds that nobody chose are missing. */
    public Map<Reaction, List<PersonId>> byReaction() {
        var kinds = new EnumMap<Reaction, List<PersonId>>(Reaction.class);
        reactions.forEach(one ->
                kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one.person()));
        return kinds;
    }

    /** Everybody whose name its page needs. */
    Stream<PersonId> people() {
        return Stream.concat(
                Stream.concat(Stream.of(person), Stream.ofNullable(deletedBy)),
                reactions.stream().map(Reacted::person));
    }
}
