package org.allmende.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.allmende.inbox.Happening.Step;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Steps as the database keeps them. Long texts are cut: an entry quotes only their beginning. */
final class StoredSteps {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 300;
    private static final Set<String> WHOLE = Set.of("ASSIGNEES", "LIBRARY");

    /**
     * SQL: the steps of news {@code w}, without the words of comments that have been deleted since.
     */
    static final String TOLD =
            """
            (select coalesce(jsonb_agg(case when s.step ->> 'f' = 'COMMENT' then case when exists (
                    select from comment c where c.change = (s.step ->> 'a')::uuid and c.deleted_at is not null)
                then s.step || '{"b": ""}' else s.step end else s.step end order by s.place), '[]')
            from jsonb_array_elements(w.steps) with ordinality s (step, place))::text
            """;

    /** The same with plain texts. */
    record Stored(@Nullable String i, String f, @Nullable String a, @Nullable String b) {}

    private StoredSteps() {}

    static String write(Collection<Step> steps) {
        return JSON.writeValueAsString(
                steps.stream()
                        .map(step ->
                                new Stored(
                                        step.item() == null ? null : step.item().toString(),
                                        step.field(),
                                        cut(step.field(), step.from()),
                                        cut(step.field(), step.to())))
                        .toList());
    }

    static List<Step> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Stored>>() {}).stream()
                .map(stored ->
                        new Step(
                                stored.i() == null ? null : ItemId.of(stored.i()),
                                stored.f(),
                                stored.a(),
                                stored.b()))
                .toList();
    }

    /** People are kept whole: they are who is told. News of the library are cut already. */
    private static @Nullable String cut(String field, @Nullable String value) {
        boolean whole =
                WHOLE.contains(field)
                        || Routing.NAMING.stream().anyMatch(kind -> kind.name().equals(field));
        return value == null || whole || value.length() <= LONGEST
                ? value
                : value.substring(0, LONGEST);
    }
}
