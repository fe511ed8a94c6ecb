package org.allmende.inbox;

import static org.allmende.inbox.NoticeKind.ASSIGNED;
import static org.allmende.inbox.NoticeKind.COMMENT;
import static org.allmende.inbox.NoticeKind.DATES;
import static org.allmende.inbox.NoticeKind.FOLLOWED;
import static org.allmende.inbox.NoticeKind.MEMBER;
import static org.allmende.inbox.NoticeKind.MENTION;
import static org.allmende.inbox.NoticeKind.PROJECT;
import static org.allmende.inbox.NoticeKind.READY;
import static org.allmende.inbox.NoticeKind.RETURNED;
import static org.allmende.inbox.NoticeKind.REVIEW;
import static org.allmende.inbox.NoticeKind.SIGNOFF;
import static org.allmende.inbox.NoticeKind.SIGNOFF_OVER;
import static org.allmende.inbox.NoticeKind.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.inbox.Happening.Step;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private final PersonId lead = person();
    private final PersonId mara = person();
    private final PersonId tarik = person();
    private final PersonId gesa = person();
    private final PersonId fan = person();
    private final ItemId task = new ItemId(UUID.randomUUID());
    private final Map<ItemId, Concerned.Item> items =
            new HashMap<>(
                    Map.of(
                            task,
                            new Concerned.Item(task, mara, List.of(tarik), Set.of(fan), false)));
    private Set<PersonId> followers = Set.of();
    private boolean draft = false;
    private Map<PersonId, List<PersonId>> away = Map.of();

    @Test
    void whoComesAndWhoGoesHearsOfIt() {
        told(lead, step("ASSIGNEES", gesa + "," + lead, tarik + "," + gesa))
                .containsExactlyInAnyOrder(tuple(tarik, ASSIGNED), tuple(fan, FOLLOWED));
        told(lead, step("RESPONSIBLE", tarik.toString(), mara.toString()))
                .contains(tuple(mara, ASSIGNED), tuple(tarik, ASSIGNED));
    }

    @Test
    void nobodyHearsOfTheirOwnDoing() {
        told(tarik, step("COMMENT", null, "Fertig.")).doesNotContain(tuple(tarik, COMMENT));
        told(tarik, step("ASSIGNEES", null, tarik.toString()))
                .containsExactly(tuple(fan, FOLLOWED));
        told(fan, step("TITLE", "a", "b")).isEmpty();
    }

    @Test
    void aCommentGoesToWhoAnswersAndWhoWorks() {
        told(lead, step("COMMENT", null, "Wie weit?"))
                .containsExactlyInAnyOrder(
                        tuple(mara, COMMENT), tuple(tarik, COMMENT), tuple(fan, COMMENT));
    }

    @Test
    void aMentionWeighsMoreThanAllElseAndIsToldOnce() {
        told(lead, step("COMMENT", null, "@Tarik?"), step("MENTION", null, tarik.toString()))
                .contains(tuple(tarik, MENTION))
                .doesNotContain(tuple(tarik, COMMENT));
    }

    @Test
    void aReviewGoesToTheResponsiblePersonAndItsResultBack() {
        told(tarik, step("STATE", "ACTIVE", "REVIEW"))
                .containsExactlyInAnyOrder(tuple(mara, REVIEW), tuple(fan, STATE));
        told(mara, step("STATE", "REVIEW", "ACTIVE"))
                .containsExactlyInAnyOrder(tuple(tarik, RETURNED), tuple(fan, STATE));
        told(mara, step("STATE", "REVIEW", "DONE")).contains(tuple(tarik, RETURNED));
    }

    @Test
    void withoutAResponsiblePersonTheProjectLeadReviews() {
        items.put(task, new Concerned.Item(task, null, List.of(tarik), Set.of(), false));
        told(tarik, step("STATE", "ACTIVE", "REVIEW")).containsExactly(tuple(lead, REVIEW));
    }

    @Test
    void whatBecomesReadyIsSaidToWhoDoesIt() {
        var next = new ItemId(UUID.randomUUID());
        items.put(next, new Concerned.Item(next, lead, List.of(gesa), Set.of(), true));
        told(mara, step("STATE", "ACTIVE", "DONE"))
                .contains(tuple(gesa, READY), tuple(lead, READY), tuple(tarik, STATE));
    }

    @Test
    void datesGoToTheDoersAndTheRestOnlyToFollowers() {
        told(lead, step("END", "2026-05-04", "2026-05-11")).contains(tuple(tarik, DATES));
        told(lead, step("DESCRIPTION", "a", "b")).containsExactly(tuple(fan, FOLLOWED));
    }

    @Test
    void whoFollowsTheProjectHearsOfItsTasks() {
        followers = Set.of(gesa);
        told(lead, step("TITLE", "a", "b"))
                .containsExactlyInAnyOrder(tuple(gesa, FOLLOWED), tuple(fan, FOLLOWED));
    }

    @Test
    void aDraftIsSilentExceptForAMention() {
        draft = true;
        told(lead, step("COMMENT", null, "@Tarik"), step("MENTION", null, tarik.toString()))
                .containsExactly(tuple(tarik, MENTION));
    }

    @Test
    void theProjectItselfConcernsEverybodyInIt() {
        told(lead, ofProject("STATE", "PLANNED", "ACTIVE"))
                .containsExactlyInAnyOrder(tuple(mara, PROJECT), tuple(tarik, PROJECT));
        told(mara, ofProject("MEMBER", null, "Tarik Kaya: WORKING"))
                .containsExactlyInAnyOrder(tuple(tarik, MEMBER), tuple(lead, MEMBER));
    }

    @Test
    void whoStandsInGetsItTooAndIsToldForWhom() {
        away = Map.of(tarik, List.of(gesa));
        var told = routed(lead, step("COMMENT", null, "Wie weit?"));
        assertThat(told)
                .extracting(Told::person, Told::kind, Told::insteadOf)
                .contains(tuple(gesa, COMMENT, tarik), tuple(tarik, COMMENT, null));
        assertThat(routed(gesa, step("COMMENT", null, "Ich")))
                .extracting(Told::person)
                .doesNotContain(gesa);
    }

    @Test
    void ofManyThingsAtOnceOneHearsOnceAtTheProject() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 30; i++) {
            var id = new ItemId(UUID.randomUUID());
            items.put(id, new Concerned.Item(id, mara, List.of(), Set.of(), false));
            steps.add(new Step(id, "END", "2026-05-04", "2026-05-11"));
        }
        steps.add(step("END", "2026-05-04", "2026-05-11"));
        assertThat(routed(lead, steps.toArray(Step[]::new)))
                .extracting(Told::person, Told::item, Told::kind)
                .containsExactlyInAnyOrder(
                        tuple(mara, null, DATES),
                        tuple(tarik, task, DATES),
                        tuple(fan, task, DATES));
    }

    @Test
    void whoIsAskedToSignIsToldAndWhoAskedWhenItIsOver() {
        told(
                        lead,
                        step("signoff.history.started", null, "Entwurf"),
                        step("SIGNOFF", null, gesa + "," + lead))
                .containsExactlyInAnyOrder(tuple(gesa, SIGNOFF), tuple(fan, FOLLOWED));
        told(
                        gesa,
                        step("signoff.history.REJECTED", null, "Nein"),
                        step("SIGNOFF_OVER", null, lead.toString()))
                .containsExactlyInAnyOrder(tuple(lead, SIGNOFF_OVER), tuple(fan, FOLLOWED));
    }

    private ListAssert<Tuple> told(PersonId by, Step... steps) {
        return assertThat(
                routed(by, steps).stream().map(one -> tuple(one.person(), one.kind())).toList());
    }

    private List<Told> routed(PersonId by, Step... steps) {
        return Routing.folded(
                Routing.of(
                        new Happening(
                                UUID.randomUUID(),
                                new ProjectId(UUID.randomUUID()),
                                by,
                                Cause.HAND,
                                Instant.EPOCH,
                                List.of(steps)),
                        new Concerned(
                                draft,
                                lead,
                                Map.of(lead, "Lea Lang", mara, "Mara Lindner", tarik, "Tarik Kaya"),
                                followers,
                                items),
                        away));
    }

    private Step step(String field, @Nullable String from, @Nullable String to) {
        return new Step(task, field, from, to);
    }

    private static Step ofProject(String field, @Nullable String from, @Nullable String to) {
        return new Step(null, field, from, to);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
