package org.allmende.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.AuthorityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be shown of what authorities give: never anything about fewer than five. */
@AllmendeTest
class ShowingFiguresTest {

    @Autowired Givers givers;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    UUID template;
    final List<AuthorityId> given = new ArrayList<>();

    @BeforeEach
    void template() {
        template = givers.template();
    }

    @Test
    void fourAuthoritiesShowNothingAndFiveDo() {
        give(10, 20, 30, 40);
        assertThat(shown()).isEmpty();
        give(50);
        assertThat(shown()).isEqualTo("5: 20–30–40");
    }

    @Test
    void aSixthChangesNothingShownAndTheTenthDoes() {
        give(10, 20, 30, 40, 50);
        assertThat(shown()).isEqualTo("5: 20–30–40");
        give(900);
        assertThat(shown()).isEqualTo("5: 20–30–40");
        give(900, 900, 900);
        assertThat(shown()).isEqualTo("5: 20–30–40");
        give(900);
        assertThat(shown()).isEqualTo("10: 33–475–900");
    }

    @Test
    void oneThatWithdrawsChangesNothingShownUntilFiveHaveChanged() {
        give(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
        String before = shown();
        withdraw(1);
        assertThat(shown()).isEqualTo(before);
        withdraw(3);
        assertThat(shown()).isEqualTo(before);
        withdraw(1);
        assertThat(shown()).isEqualTo("5: 70–80–90");
    }

    @Test
    void belowFiveEverythingGoes() {
        give(10, 20, 30, 40, 50);
        assertThat(shown()).isNotEmpty();
        withdraw(1);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whoComesInWhereAnotherLeftIsNotFoundOutByThePauseBetween() {
        give(10, 20, 30, 40, 50);
        assertThat(shown()).isNotEmpty();
        withdraw(1);
        assertThat(shown()).isEmpty();
        give(5000);
        assertThat(shown()).isEmpty();
    }

    @Test
    void noTwoFiguresEverShownDifferByFewerThanFive() {
        give(1, 2, 3, 4, 5);
        assertThat(shown()).startsWith("5:");
        give(6, 7, 8, 9, 10);
        assertThat(shown()).startsWith("10:");
        withdraw(1);
        AuthorityId second = given.get(0);
        for (AuthorityId later : List.copyOf(given.subList(4, 8))) {
            givers.withdraws(later);
            given.remove(later);
        }
        assertThat(given).hasSize(5).contains(second);
        assertThat(shown()).as("against the first it differs by one").startsWith("10:");
    }

    @Test
    void anItemDoneByFewerThanFiveShowsNothing() {
        for (int i = 0; i < 5; i++) {
            givers.gives(template, Map.of("1", 10, "2", i == 0 ? 0 : 20));
        }
        givers.renew();
        assertThat(givers.shown(template, "1", Measure.TAKEN)).isEqualTo("5: 10–10–10");
        assertThat(givers.shown(template, "2", Measure.TAKEN)).isEmpty();
        assertThat(givers.shown(template, "2", Measure.SKIPPED)).isEqualTo("5: 20–20–20");
    }

    @Test
    void anItemOfOneNewcomerIsNotShownAnewWithTheTemplate() {
        for (int i = 0; i < 5; i++) {
            givers.gives(template, Map.of("1", 10, "2", 10));
        }
        givers.renew();
        givers.gives(template, Map.of("1", 30, "2", 900));
        for (int i = 0; i < 4; i++) {
            givers.gives(template, Map.of("1", 30));
        }
        givers.renew();
        assertThat(givers.shown(template, "1", Measure.TAKEN)).startsWith("10:");
        assertThat(givers.shown(template, "2", Measure.TAKEN)).isEqualTo("5: 10–10–10");
    }

    @Test
    void oneAuthorityWithAHundredProjectsCountsAsOne() {
        give(10, 20, 30, 40);
        AuthorityId large = givers.gives(template, Map.of("1", 800));
        for (int i = 0; i < 99; i++) {
            givers.gives(large, template, Map.of("1", 800 + i));
        }
        assertThat(shown()).isEqualTo("5: 20–30–40");
    }

    @Test
    void nobodySeesWhatOthersGiveNorWritesWhatIsShown() {
        give(10, 20, 30, 40, 50);
        var town = cast.town();
        for (String table : List.of("evidence_project", "evidence_item", "evidence_release")) {
            cast.within(
                    town.administrator(),
                    () ->
                            assertThat(
                                            jdbc.sql("select count(*) from " + table)
                                                    .query(Integer.class)
                                                    .single())
                                    .as(table)
                                    .isZero());
        }
        for (String statement :
                List.of(
                        "select * from evidence_contribution",
                        "update evidence_figure set middle = 1",
                        "delete from evidence_release",
                        "update evidence_decision set gives = true")) {
            assertThatThrownBy(() ->
                            cast.within(town.administrator(), () -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void give(int... days) {
        for (int each : days) {
            given.add(givers.gives(template, Map.of("1", each)));
        }
    }

    private void withdraw(int count) {
        for (int i = 0; i < count; i++) {
            givers.withdraws(given.removeFirst());
        }
    }

    private String shown() {
        givers.renew();
        return givers.shown(template, "1", Measure.TAKEN);
    }
}
