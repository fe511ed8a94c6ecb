package org.allmende.reports;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.community.HouseRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Writes reports as people do, by the pages. */
@Component
class ReportCast {

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Cast cast;
    private final HouseRules rules;

    ReportCast(Cast cast, HouseRules rules) {
        this.cast = cast;
        this.rules = rules;
    }

    /** A verified town whose administrator approves. */
    Cast.Town town() {
        Cast.Town town = cast.town();
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        cast.within(town.administrator(), () -> rules.accept(town.administrator().viewer()));
        return town;
    }

    /** The path of a new draft of the planner. */
    String begin(MockMvc mvc, Cast.Town town, Extent extent, String... more) throws Exception {
        var request = post("/erfahrungen/neu").param("umfang", extent.name());
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        String location =
                mvc.perform(request.with(cast.as(town.planner())))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        return location.replace("/entwurf", "");
    }

    /** All that a short report needs. */
    MockHttpServletRequestBuilder filled(String report, String version, String title) {
        return post(report + "/entwurf")
                .param("version", version)
                .param("TITLE", title)
                .param("AREA", "Hauptamt")
                .param("OUTCOME", "DONE")
                .param("CONCLUSION", "WITH_CHANGES")
                .param("CONTACT", "Hauptamt, Organisation")
                .param("WANTED", "Weniger Papier")
                .param("DID", "Gezählt")
                .param("RESULT", "51 % sind gleich erledigt")
                .param("NEXT_TIME", "Auch E-Mails zählen")
                .param("USABLE", "Eine Strichliste");
    }

    ResultActions send(MockMvc mvc, Cast.Member member, String report, boolean anonymous)
            throws Exception {
        return mvc.perform(
                post(report + "/pruefung")
                        .param("circle", "ASSOCIATION")
                        .param("anonymous", Boolean.toString(anonymous))
                        .param(
                                SendingForm.CHECKS,
                                Arrays.stream(Check.values())
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .with(cast.as(member)));
    }

    ResultActions accept(MockMvc mvc, Cast.Member member, String report) throws Exception {
        return mvc.perform(post(report + "/freigabe").with(cast.as(member)));
    }

    /** A short report that others read. */
    String published(MockMvc mvc, Cast.Town town, String title, String... more) throws Exception {
        String report = begin(mvc, town, Extent.SHORT, more);
        mvc.perform(filled(report, "0", title).with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        send(mvc, town.planner(), report, false).andExpect(status().isSeeOther());
        accept(mvc, town.administrator(), report).andExpect(status().isSeeOther());
        return report;
    }

    String page(MockMvc mvc, Cast.Member reader, String path) throws Exception {
        return HtmlUtils.htmlUnescape(raw(mvc, reader, path));
    }

    String raw(MockMvc mvc, Cast.Member reader, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
