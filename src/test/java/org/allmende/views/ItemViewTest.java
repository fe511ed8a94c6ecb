package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.allmende.work.Urgency;
import org.junit.jupiter.api.Test;

class ItemViewTest {

    @Test
    void what_stands_in_the_address_is_read_and_written_again() {
        var address =
                Map.of(
                        "suche", "Akten & Plan",
                        "nur", "offen,meine",
                        "ampel", "YELLOW,RED",
                        "zustand", "ACTIVE",
                        "person", "01a20865-7728-77dd-84e4-edf7577f2735",
                        "farbe", "BLUE",
                        "schlagwort", "Vergabe",
                        "sortierung", "dringlich",
                        "gruppe", "person",
                        "spalten", "nummer,ende");
        ItemView view = ItemView.read(address);
        assertThat(view.parameters()).isEqualTo(address);
        assertThat(view.query()).startsWith("?suche=Akten+%26+Plan&nur=offen%2Cmeine&");
        assertThat(view.isNarrowed()).isTrue();
    }

    @Test
    void what_makes_no_sense_sets_nothing() {
        assertThat(
                        ItemView.read(
                                Map.of(
                                        "nur", "quatsch,,",
                                        "ampel", "LILA",
                                        "person", "niemand",
                                        "farbe", "#ff0000",
                                        "sortierung", "'; drop table item",
                                        "spalten", "\u0000")))
                .isEqualTo(ItemView.PLAIN);
        assertThat(ItemView.PLAIN.query()).isEmpty();
        assertThat(ItemView.PLAIN.isFlat()).isFalse();
    }

    @Test
    void a_toggle_sets_and_takes_away() {
        ItemView open = ItemView.PLAIN.toggled(Quick.OPEN);
        assertThat(open.query()).isEqualTo("?nur=offen");
        assertThat(open.toggled(Quick.MINE).toggled(Quick.OPEN).query()).isEqualTo("?nur=meine");
        assertThat(open.toggled(Quick.OPEN)).isEqualTo(ItemView.PLAIN);
        assertThat(open.toggled(Urgency.RED).toggled(Urgency.RED)).isEqualTo(open);
        assertThat(open.with("gruppe", "ampel").with("nur", "").isNarrowed()).isFalse();
    }
}
