package org.allmende.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.work.Cause;
import org.allmende.work.Grantee;
import org.allmende.work.ItemRemoval;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AllmendeTest
class HearingOfChangesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ItemRemoval removal;
    @Autowired ProjectMembership membership;
    @Autowired Watches watches;
    @Autowired WatchingRight right;
    @Autowired SessionRepository<? extends Session> sessions;
    @Autowired PlatformTransactionManager transactions;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void hearsWhatSomebodyElseChangesWithTheirName() throws Exception {
        var page = open(town.planner());
        finish("Auftrag", town.worker());
        assertThat(heard(page, "Tarik Kaya"))
                .contains(
                        "{\"own\":false,\"who\":\"Tarik Kaya\",\"items\":[\"%s\"]"
                                .formatted(eakte.item("Auftrag")));
    }

    @Test
    void ownChangesAreMarkedAsOwn() throws Exception {
        var page = open(town.worker());
        finish("Auftrag", town.worker());
        assertThat(heard(page, "\"own\":true")).contains("\"who\":\"\"");
    }

    @Test
    void hearsOfADeletedPackageAndOfItsReturn() throws Exception {
        var page = open(town.worker());
        perform(post(eakte.path("Vorbereitung") + "/loeschung"), town.planner());
        heard(page, eakte.item("Personalrat") + "\"");
        heard(page, eakte.item("Vorbereitung").toString());
        var change = projects.lastChange(town, eakte.id());
        var after = open(town.worker());
        perform(post(eakte.path() + "/verlauf/" + change + "/ruecknahme"), town.planner());
        heard(after, eakte.item("Auftrag").toString());
    }

    @Test
    void hearsNothingOfWhatWasRolledBackOrOfAnotherProject() throws Exception {
        var page = open(town.planner());
        finish("Aktenplan", town.worker());
        heard(page, "Tarik Kaya");
        int before = text(page).length();
        var viewer = town.planner().viewer();
        Fence.within(
                viewer,
                () ->
                        new TransactionTemplate(transactions)
                                .execute(status -> {
                                    status.setRollbackOnly();
                                    return removal.remove(
                                            viewer, eakte.id(), eakte.item("Auftrag"), Cause.HAND);
                                }));
        projects.eakte(town);
        finish("Personalrat", town.worker());
        until(() -> text(page).indexOf("Tarik Kaya", before) > 0);
        assertThat(text(page).substring(before))
                .containsOnlyOnce("event: wandel")
                .doesNotContain(eakte.item("Auftrag").toString());
    }

    @Test
    void whoKnowsPartsOnlyHearsNoNameOfManyThingsElsewhere() throws Exception {
        var visitor = cast.member(town.id(), "Ida", "Gast", Group.GUEST);
        projects.asPlanner(
                town,
                () -> {
                    membership.give(
                            town.planner().viewer(),
                            eakte.id(),
                            eakte.item("Auftrag"),
                            Grantee.of(visitor.person()),
                            ProjectRole.READING);
                    return null;
                });
        for (int i = 0; i < 22; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "T" + i, eakte.item("Konzeption"));
        }
        var page = open(visitor);
        perform(post(eakte.path("Konzeption") + "/loeschung"), town.planner());
        heard(page, "event: stand");
        finish("Auftrag", town.worker());
        assertThat(heard(page, "Tarik Kaya")).doesNotContain("Mara Lindner");
    }

    @Test
    void catchesUpOnWhatHappenedBeforeItListened() throws Exception {
        finish("Auftrag", town.worker());
        assertThat(heard(open(town.planner(), "?alter=60000"), "Tarik Kaya"))
                .contains("event: wandel");
        var back =
                get(eakte.path() + "/ereignisse")
                        .header("Last-Event-ID", System.currentTimeMillis());
        assertThat(heard(stream(back, town.planner()), "Tarik Kaya")).contains("event: wandel");
    }

    @Test
    void looksAnewWhenItWasAwayForLongOrDoesNotKnow() throws Exception {
        for (String age : new String[] {"3600000", "gestern", "-1", "99999999999999999999"}) {
            heard(
                    open(town.planner(), "?alter=" + age),
                    age.equals("-1") ? "event: worte" : "event: stand");
        }
    }

    @Test
    void isNotCollectedByProxies() throws Exception {
        mvc.perform(get(eakte.path() + "/ereignisse").with(cast.as(town.guest())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/event-stream;charset=UTF-8"))
                .andExpect(header().string("X-Accel-Buffering", "no"))
                .andExpect(header().string("Cache-Control", "no-store, no-transform"));
    }

    @Test
    void isNotThereForStrangers() throws Exception {
        mvc.perform(get(eakte.path() + "/ereignisse").with(cast.as(town.administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(get(eakte.path() + "/ereignisse").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void endsForWhomIsTakenOutAndTellsThemNothingMore() throws Exception {
        var page = open(town.worker());
        finish("Auftrag", town.worker());
        heard(page, "\"own\":true");
        int before = text(page).length();
        perform(
                post(eakte.path() + "/beteiligte/" + town.worker().person() + "/entfernung"),
                town.planner());
        until(() -> watches.of(eakte.id()) == 0);
        assertThat(text(page).substring(before)).doesNotContain("event: wandel");
    }

    @Test
    void endsWithTheMembershipAndWithTheSession() {
        var watch = watches.open(town.worker().viewer(), eakte.id()).orElseThrow();
        String session = newSession(sessions);
        assertThat(right.last(watch, session)).isTrue();
        sessions.deleteById(session);
        assertThat(right.last(watch, session)).isFalse();
        assertThat(right.last(watch, null)).isTrue();
        owner.sql("update membership set ended_at = now() where person = ?")
                .param(town.worker().person().value())
                .update();
        assertThat(right.last(watch, null)).isFalse();
        watches.close(watch);
    }

    @Test
    void theOldestOfVeryManyPagesMakesRoom() throws Exception {
        var first = open(town.guest());
        for (int i = 0; i < Watches.MOST_OF_ONE; i++) {
            open(town.guest());
        }
        heard(first, "event: ende");
        assertThat(watches.of(eakte.id())).isEqualTo(Watches.MOST_OF_ONE);
    }

    @Test
    void listensAgainAfterTheConnectionBrokeAndLetsPagesLook() throws Exception {
        var page = open(town.planner());
        owner.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'allmende-live' and datname = current_database()")
                .query((row, number) -> true)
                .list();
        heard(page, "event: stand");
        finish("Auftrag", town.worker());
        heard(page, "Tarik Kaya");
    }

    private static <S extends Session> String newSession(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private void finish(String item, Cast.Member member) throws Exception {
        perform(post(eakte.path(item) + "/zustand").param("state", "DONE"), member);
    }

    private void perform(MockHttpServletRequestBuilder request, Cast.Member member)
            throws Exception {
        mvc.perform(request.with(cast.as(member))).andExpect(status().isSeeOther());
    }

    /** As if it had heard all that was before. */
    private MockHttpServletResponse open(Cast.Member member) throws Exception {
        var page =
                stream(
                        get(eakte.path() + "/ereignisse")
                                .header("Last-Event-ID", System.currentTimeMillis() + 3_600_000),
                        member);
        heard(page, "event: worte");
        return page;
    }

    /** Once its first words are there, it listens. */
    private MockHttpServletResponse open(Cast.Member member, String query) throws Exception {
        var page = stream(get(eakte.path() + "/ereignisse" + query), member);
        heard(page, "event: worte");
        return page;
    }

    private MockHttpServletResponse stream(
            MockHttpServletRequestBuilder request, Cast.Member member) throws Exception {
        return mvc.perform(request.with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static String heard(MockHttpServletResponse page, String word) {
        until(() -> text(page).contains(word));
        return text(page);
    }

    private static String text(MockHttpServletResponse page) {
        return new String(page.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void until(BooleanSupplier fulfilled) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!fulfilled.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
