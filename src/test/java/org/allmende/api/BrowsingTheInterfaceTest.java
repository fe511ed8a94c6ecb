package org.allmende.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class BrowsingTheInterfaceTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;

    @Test
    void everybodyReadsHowTheInterfaceIsUsed() throws Exception {
        mvc.perform(get("/api"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("allmende"))
                .andExpect(content().string(containsString("/api/v1/projects/{project}/items")))
                .andExpect(content().string(containsString("id=\"status-412\"")))
                .andExpect(content().string(containsString("curl -X PATCH")))
                .andExpect(content().string(containsString("href=\"/profil\"")))
                .andExpect(content().string(not(containsString("<script>"))));
        mvc.perform(get("/api").with(cast.as(cast.town().planner()))).andExpect(status().isOk());
    }
}
