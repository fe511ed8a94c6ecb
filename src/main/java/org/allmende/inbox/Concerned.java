package org.allmende.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with what a change touched, as of now.
 *
 * @param draft nobody hears of a draft, except by a mention
 * @param responsible answers for the project
 * @param members everybody in it, by name; of the library all who write templates
 * @param followers of the project
 * @param items the items the change touched, and those that became ready by it
 */
record Concerned(
        boolean draft,
        @Nullable PersonId responsible,
        Map<PersonId, String> members,
        Set<PersonId> followers,
        Map<ItemId, Item> items) {

    /**
     * @param ready whether it can begin because all before it is done
     */
    record Item(
            ItemId id,
            @Nullable PersonId responsible,
            List<PersonId> assignees,
            Set<PersonId> followers,
            boolean ready) {}
}
