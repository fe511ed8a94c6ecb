package org.allmende.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class SampleSourceTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired SampleSource source;

    @Test
    void theSampleDataShowsASourceThatIsAwayAndWhatCameFromIt() throws Exception {
        Cast.Town town = cast.town();
        String server = "s" + UUID.randomUUID().toString().substring(0, 8) + ".invalid";
        source.mirror(
                town.operator().viewer(),
                server,
                "Server Fern",
                "Gemeinde Fern",
                List.of(FeedCast.document("radweg", "1.0")));
        assertThat(page(town.operator(), "/betrieb/quellen"))
                .contains("Server Fern", server, "ist nicht bekannt");
        assertThat(page(town.worker(), "/vorlagen/radweg@" + server))
                .contains("Radweg anlegen", "Gemeinde Fern", server);
    }

    private String page(Cast.Member member, String path) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get(path).with(cast.as(member)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
