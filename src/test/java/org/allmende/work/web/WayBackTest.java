package org.allmende.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.allmende.work.ProjectId;
import org.allmende.work.WayBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

    private static final ProjectId PROJECT =
            new ProjectId(UUID.fromString("01a20729-116e-75bb-a1f0-8cb9fe8a2b8f"));
    private static final String HOME = "/projekte/" + PROJECT;

    @ParameterizedTest
    @ValueSource(strings = {"", "/board", "/liste?zustand=DONE&ab=1", "#neu-task-"})
    void a_view_of_the_project_is_gone_back_to(String view) {
        assertThat(WayBack.to(PROJECT, HOME + view)).isEqualTo(HOME + view);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/board",
                "/../../abmeldung",
                "//boese.example",
                "/\\boese.example",
                "/a b",
                "/a\r\nX: y",
                "@boese.example"
            })
    void anything_else_leads_to_the_first_page(String elsewhere) {
        assertThat(WayBack.to(PROJECT, HOME + elsewhere)).isEqualTo(HOME);
        assertThat(WayBack.to(PROJECT, elsewhere)).isEqualTo(HOME);
    }

    @Test
    void nothing_leads_to_the_first_page() {
        assertThat(WayBack.to(PROJECT, null)).isEqualTo(HOME);
        assertThat(WayBack.to(PROJECT, "https://boese.example" + HOME)).isEqualTo(HOME);
    }
}
