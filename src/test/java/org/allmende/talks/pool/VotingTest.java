package org.allmende.talks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.shared.StagedClock;
import org.allmende.talks.TalkCast;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * A round from opening to counting. Rounds are for the whole server: each test has this week for
 * itself and puts its topics away.
 */
@AllmendeTest
class VotingTest {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String ROUNDS = "/talk/runden";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TalkCast talks;
    @Autowired JdbcClient jdbc;
    @Autowired RoundClosing closing;

    final LocalDate today = LocalDate.now(BERLIN);
    final LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    Cast.Town here;
    Cast.Member olga;
    String scanning;
    String assistant;

    @BeforeEach
    void aRoundAndTwoTopics() throws Exception {
        nothingLeft();
        here = talks.verifiedTown();
        olga = here.operator();
        scanning = talks.votable(mvc, here.worker(), olga, "Wer scannt schon ersetzend?");
        assistant =
                talks.votable(mvc, here.planner(), olga, "KI im Posteingang: wer hat Erfahrung?");
        talks.owner
                .sql("update talk_topic set voting_since = ? where state = 'VOTING'")
                .param(monday)
                .update();
        talks.sent(mvc, olga, ROUNDS, List.of("monday", monday.toString()))
                .andExpect(status().isSeeOther());
    }

    @AfterEach
    void nothingLeft() {
        for (String statement :
                List.of(
                        "delete from talk_vote",
                        "delete from talk_result",
                        "delete from talk_round",
                        "update talk_topic set state = 'FOLLOWED' where state = 'VOTING'")) {
            talks.owner.sql(statement).update();
        }
    }

    @Test
    void threePointsAPersonTwoOnATopic() throws Exception {
        vote(here.worker(), scanning, "2").andExpect(status().isSeeOther());
        vote(here.worker(), assistant, "2").andExpect(status().isUnprocessableContent());
        vote(here.worker(), assistant, "1").andExpect(status().isSeeOther());
        vote(here.worker(), scanning, "1").andExpect(status().isSeeOther());
        vote(here.worker(), assistant, "2").andExpect(status().isSeeOther());
        for (String nonsense : List.of("", "3", "-1", "1e9", "zwei")) {
            vote(here.worker(), scanning, nonsense).andExpect(status().isUnprocessableContent());
        }
        assertThat(points(here.worker())).isEqualTo(3);
        vote(here.worker(), scanning, "0").andExpect(status().isSeeOther());
        assertThat(points(here.worker())).isEqualTo(2);
    }

    @Test
    void stuffingAtOnceSpendsNoMoreThanThree() throws Exception {
        List<String> paths = new ArrayList<>(List.of(scanning, assistant));
        for (int i = 0; i < 4; i++) {
            paths.add(talks.votable(mvc, here.worker(), olga, "Noch eine Frage " + i + "?"));
        }
        try (var clicks = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> all =
                    paths.stream()
                            .map(path ->
                                    (Callable<Integer>)
                                            () ->
                                                    vote(here.worker(), path, "2")
                                                            .andReturn()
                                                            .getResponse()
                                                            .getStatus())
                            .toList();
            clicks.invokeAll(all);
        }
        assertThat(points(here.worker())).isLessThanOrEqualTo(3).isPositive();
    }

    @Test
    void onlyPeopleOfVerifiedAdministrationsVoteAndOnlyOnWhatIsUp() throws Exception {
        vote(here.guest(), scanning, "1").andExpect(status().isForbidden());
        vote(cast.town().planner(), scanning, "1").andExpect(status().isUnprocessableContent());
        String fresh = talks.topic(mvc, here.worker(), "Noch nicht geprüft?", "OPEN");
        vote(here.worker(), fresh, "1").andExpect(status().isUnprocessableContent());
        vote(here.worker(), TalkCast.TOPICS + "/" + here.id(), "1")
                .andExpect(status().isNotFound());
        talks.sent(mvc, null, scanning + "/stimme", List.of("points", "1"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void theOrderIsShownOnlyAfterTheOwnVote() throws Exception {
        Cast.Town there = talks.verifiedTown();
        vote(there.worker(), scanning, "2");
        assertThat(talks.page(mvc, here.worker(), TalkCast.TOPICS))
                .contains("Noch 3 von 3 Punkten", "sobald eigene Punkte vergeben sind")
                .doesNotContain("2 Punkte aus");
        vote(here.worker(), scanning, "1");
        assertThat(talks.page(mvc, here.worker(), TalkCast.TOPICS))
                .contains("3 Punkte aus 2 Verwaltungen", "davon 1 eigene", "Noch 2 von 3 Punkten");
        assertThat(talks.page(mvc, null, TalkCast.TOPICS)).doesNotContain("3 Punkte aus");
    }

    @Test
    void nobodySeesWhoVotedForWhat() throws Exception {
        vote(here.worker(), scanning, "2");
        assertThat(seen(here.worker())).isEqualTo(1);
        assertThat(seen(here.planner())).isZero();
        assertThat(seen(olga)).isZero();
    }

    @Test
    void aRoundIsCountedWhenItIsOver() throws Exception {
        for (int town = 0; town < 5; town++) {
            Cast.Town other = talks.verifiedTown();
            vote(other.worker(), scanning, "2");
            vote(other.planner(), scanning, "2");
            vote(other.planner(), assistant, "1");
        }
        closing.run(today);
        assertThat(state(scanning)).isEqualTo("VOTING");
        closing.run(monday.plusDays(7));
        assertThat(state(scanning)).isEqualTo("PLANNED");
        assertThat(state(assistant)).isEqualTo("VOTING");
        assertThat(talks.page(mvc, null, ROUNDS)).contains("gewählt", "10 Personen");
        assertThat(talks.page(mvc, null, scanning))
                .contains("Gewählt mit 15 Punkten aus 5 Verwaltungen");
        assertThat(talks.mails(here.worker().email()).getFirst()).contains("eingeplant");
        closing.run(monday.plusDays(8));
        vote(here.worker(), assistant, "1");
    }

    @Test
    void whereTooFewVotedTheModerationDecidesAmongTheFirstThree() throws Exception {
        vote(here.planner(), scanning, "2");
        String decision = ROUNDS + "/" + round() + "/entscheidung";
        var scan = List.of("topic", TalkCast.id(scanning).toString(), "reason", "Frist im Januar");
        talks.sent(mvc, olga, decision, scan).andExpect(status().isUnprocessableContent());
        closing.run(monday.plusDays(7));
        assertThat(state(scanning)).isEqualTo("VOTING");
        talks.sent(mvc, here.planner(), decision, scan).andExpect(status().isForbidden());
        for (List<String> wrong :
                List.of(
                        List.of("topic", TalkCast.id(scanning).toString()),
                        List.of("topic", "unsinn", "reason", "Darum"),
                        List.of("topic", here.id().toString(), "reason", "Darum"))) {
            talks.sent(mvc, olga, decision, wrong).andExpect(status().isUnprocessableContent());
        }
        talks.sent(mvc, olga, decision, scan).andExpect(status().isSeeOther());
        assertThat(state(scanning)).isEqualTo("PLANNED");
        assertThat(talks.page(mvc, null, ROUNDS)).contains("Frist im Januar");
    }

    @Test
    void threeWeakRoundsPutATopicBackAndItsAuthorIsTold() throws Exception {
        talks.owner
                .sql("update talk_topic set weak_rounds = 2 where id = ?")
                .param(TalkCast.id(assistant))
                .update();
        closing.run(monday.plusDays(7));
        assertThat(state(assistant)).isEqualTo("POSTPONED");
        assertThat(state(scanning)).isEqualTo("VOTING");
        assertThat(talks.mails(here.planner().email()).getFirst())
                .contains(
                        "zurückgestellt", "3 Abstimmungen nacheinander mit weniger als 3 Punkten");
    }

    @Test
    void aTopicThatCameDuringTheRoundIsNotCountedAsWeak() throws Exception {
        talks.owner
                .sql("update talk_topic set weak_rounds = 2, voting_since = ? where id = ?")
                .params(monday.plusDays(1), TalkCast.id(assistant))
                .update();
        closing.run(monday.plusDays(7));
        assertThat(state(assistant)).isEqualTo("VOTING");
    }

    @Test
    void singleVotesGoAfterThirtyDaysAndTheSumsStay() throws Exception {
        vote(here.planner(), scanning, "2");
        closing.run(monday.plusDays(7));
        assertThat(count("talk_vote")).isEqualTo(1);
        var later = today.plusDays(31).atTime(LocalTime.NOON).atZone(BERLIN).toInstant();
        StagedClock.at(
                later,
                () -> {
                    closing.run(today.plusDays(31));
                    return true;
                });
        assertThat(count("talk_vote")).isZero();
        assertThat(count("talk_result")).isEqualTo(2);
    }

    @Test
    void roundsBeginOnFreeMondays() throws Exception {
        for (String wrong :
                List.of(
                        "",
                        "unsinn",
                        monday.plusDays(1).toString(),
                        monday.toString(),
                        "2020-01-06")) {
            talks.sent(mvc, olga, ROUNDS, List.of("monday", wrong))
                    .andExpect(status().isUnprocessableContent());
        }
        talks.sent(mvc, here.planner(), ROUNDS, List.of("monday", monday.plusDays(7).toString()))
                .andExpect(status().isForbidden());
        talks.sent(mvc, olga, ROUNDS, List.of("monday", monday.plusDays(7).toString()))
                .andExpect(status().isSeeOther());
    }

    @Test
    void onePersonInTwoAdministrationsHasThreePointsAllTheSame() throws Exception {
        Cast.Town there = talks.verifiedTown();
        Cast.Member twice = cast.alsoIn(there.id(), here.worker(), Group.PLANNING);
        vote(here.worker(), scanning, "2").andExpect(status().isSeeOther());
        vote(twice, assistant, "2").andExpect(status().isUnprocessableContent());
        vote(twice, assistant, "1").andExpect(status().isSeeOther());
        vote(twice, scanning, "1").andExpect(status().isSeeOther());
        assertThat(points(here.worker())).isEqualTo(2);
    }

    private ResultActions vote(Cast.Member member, String topic, String points) throws Exception {
        return talks.sent(mvc, member, topic + "/stimme", List.of("points", points));
    }

    private int points(Cast.Member member) {
        return talks.owner
                .sql("select coalesce(sum(points), 0) from talk_vote where person = ?")
                .param(member.person().value())
                .query(Integer.class)
                .single();
    }

    private int seen(Cast.Member member) {
        int[] found = new int[1];
        cast.within(
                member,
                () ->
                        found[0] =
                                jdbc.sql("select count(*) from talk_vote")
                                        .query(Integer.class)
                                        .single());
        return found[0];
    }

    private String state(String topic) {
        return talks.owner
                .sql("select state from talk_topic where id = ?")
                .param(TalkCast.id(topic))
                .query(String.class)
                .single();
    }

    private String round() {
        return talks.owner.sql("select id::text from talk_round").query(String.class).single();
    }

    private int count(String table) {
        return talks.owner.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
