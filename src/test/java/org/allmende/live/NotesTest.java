package org.allmende.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectChanged;
import org.allmende.work.ProjectId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NotesTest {

    private final List<ChangeNote> sent = new ArrayList<>();
    private final Notes notes = new Notes(sent::add);
    private final ProjectId project = new ProjectId(UUID.randomUUID());
    private final UUID change = UUID.randomUUID();
    private final Viewer viewer =
            new Viewer(
                    new PersonId(UUID.randomUUID()),
                    new AuthorityId(UUID.randomUUID()),
                    Group.PLANNING,
                    false);

    @Test
    void whatBelongsTogetherIsOneNote() {
        var first = new ItemId(UUID.randomUUID());
        var second = new ItemId(UUID.randomUUID());
        notes.add(changed(change, first, first));
        notes.add(changed(change, second));
        notes.add(changed(UUID.randomUUID()));
        notes.beforeCommit(false);
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().items()).containsExactly(first.value(), second.value());
        assertThat(sent.getLast().items()).isEmpty();
    }

    @Test
    void tooManyItemsAreNotNamedAndTheNoteStaysSmall() {
        for (int i = 0; i < 50; i++) {
            notes.add(
                    changed(
                            change,
                            Stream.generate(() -> new ItemId(UUID.randomUUID()))
                                    .limit(40)
                                    .toArray(ItemId[]::new)));
        }
        notes.beforeCommit(false);
        assertThat(sent).singleElement().satisfies(note -> assertThat(note.items()).isNull());
    }

    @Test
    void theLargestNoteFitsIntoWhatPostgresCarries() {
        notes.add(
                changed(
                        change,
                        Stream.generate(() -> new ItemId(UUID.randomUUID()))
                                .limit(20)
                                .toArray(ItemId[]::new)));
        notes.beforeCommit(false);
        assertThat(sent.getFirst().items()).hasSize(20);
        assertThat(JsonMapper.builder().build().writeValueAsBytes(sent.getFirst()))
                .hasSizeLessThan(2000);
    }

    private ProjectChanged changed(UUID id, ItemId... items) {
        return new ProjectChanged(
                viewer,
                project,
                id,
                Cause.HAND,
                Stream.of(items)
                        .map(item -> new ProjectChanged.Step(item, "TITLE", "a", "b"))
                        .toList());
    }
}
