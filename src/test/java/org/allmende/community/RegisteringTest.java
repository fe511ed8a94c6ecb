package org.allmende.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class RegisteringTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    final String number = UUID.randomUUID().toString().substring(0, 8);
    final String domain = "r" + number + ".example";
    final String email = "erika@" + domain;
    final String name = "Gemeinde Neuland " + number;
    Cast.Town town;

    @BeforeEach
    void anOperator() {
        town = cast.town();
    }

    @Test
    void anAdministrationRegistersIsConfirmedAndAdmitted() throws Exception {
        register("").andExpect(status().isOk());
        assertThat(operatorSees()).doesNotContain(name);
        assertThat(body(email)).as("nobody’s words before it is confirmed").doesNotContain(name);
        String link = link(body(email), "/mitmachen/anmeldung/");
        mvc.perform(from(get(link)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Adresse bestätigen")));
        assertThat(operatorSees()).as("looking confirms nothing").doesNotContain(name);
        confirm(link).andExpect(redirectedUrl(link));
        assertThat(body(town.operator().email())).contains(name);
        assertThat(operatorSees()).contains(name);
        admit(id()).andExpect(redirectedUrl("/betrieb/anmeldungen"));
        admit(id()).andExpect(status().isConflict());
        mvc.perform(from(get(link))).andExpect(content().string(containsString("ist aufgenommen")));
        var authority =
                owner.sql(
                                "select uses_software, verified_on, mail_domains[1] as domain from authority where name = ?")
                        .param(name)
                        .query()
                        .singleRow();
        assertThat(authority).containsEntry("uses_software", false).containsEntry("domain", domain);
        assertThat(authority.get("verified_on")).isNotNull();
        mvc.perform(
                        from(post(link(body(email), "/mitmachen/")))
                                .param("givenName", "Erika")
                                .param("familyName", "Muster")
                                .param("unit", "Hauptamt")
                                .param("password", JoiningTest.PASSWORD)
                                .param("rules", "true")
                                .with(Cast.csrf()))
                .andExpect(redirectedUrl("/gemeinschaft"));
        mvc.perform(from(post("/mitmachen")).param("email", "zwei@" + domain).with(Cast.csrf()));
        assertThat(body("zwei@" + domain)).contains(name, "/mitmachen/");
    }

    @Test
    void theOperatorAsksBackAndTheAnswerReachesThem() throws Exception {
        String link = confirmed();
        decide("rueckfrage", "question", "").andExpect(status().is(422));
        decide("rueckfrage", "question", "Gehört das <b>Amt</b> dazu?")
                .andExpect(status().isSeeOther());
        mvc.perform(from(get(link))).andExpect(status().isNotFound());
        String second = link(body(email), "/mitmachen/anmeldung/");
        mvc.perform(from(get(second)))
                .andExpect(content().string(containsString("&lt;b&gt;Amt&lt;/b&gt; dazu")));
        answer(second, "").andExpect(status().is(422));
        answer(second, "x".repeat(2001)).andExpect(status().is(422));
        answer(second, "Ja, <script>alert(1)</script>").andExpect(redirectedUrl(second));
        mvc.perform(get("/betrieb/anmeldungen/" + id()).with(cast.as(town.operator())))
                .andExpect(content().string(containsString("Ja, &lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void whoIsRefusedLearnsWhy() throws Exception {
        String link = confirmed();
        decide("ablehnung", "reason", "Keine Behörde.").andExpect(status().isSeeOther());
        assertThat(body(email)).contains("Keine Behörde.");
        mvc.perform(from(get(link))).andExpect(content().string(containsString("Keine Behörde.")));
        decide("ablehnung", "reason", "Noch einmal").andExpect(status().isConflict());
        admit(id()).andExpect(status().isConflict());
        assertThat(
                        owner.sql("select count(*) from authority where name = ?")
                                .param(name)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aSecondPersonOfAnAdmittedAdministrationJoinsIt() throws Exception {
        confirmed();
        String first = id();
        register("zwei@" + domain, name + " b", "");
        confirm(link(body("zwei@" + domain), "/mitmachen/anmeldung/"));
        admit(first).andExpect(status().isSeeOther());
        admit(id()).andExpect(status().isSeeOther());
        assertThat(body("zwei@" + domain)).contains("„" + name + "“ ist aufgenommen");
        assertThat(
                        owner.sql("select count(*) from authority where name like ?")
                                .param(name + "%")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aRegionalKeyThatIsTakenIsToldToTheOperator() throws Exception {
        String ars = "08" + String.format("%010d", Math.abs(number.hashCode()));
        owner.sql("update authority set ars = ? where id = ?")
                .params(ars, town.id().value())
                .update();
        register(ars);
        confirm(link(body(email), "/mitmachen/anmeldung/"));
        admit(id())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gibt es auf diesem Server schon")));
        assertThat(operatorSees()).contains(name);
    }

    @Test
    void wrongFactsAreNamedAndWhatWasTypedStays() throws Exception {
        mvc.perform(
                        from(post("/mitmachen/verwaltung"))
                                .param("email", email)
                                .param("name", name)
                                .param("kind", "KIOSK")
                                .param("land", "NI")
                                .param("ars", "081110000000")
                                .param("website", "javascript:alert(1)")
                                .with(Cast.csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gehört zu Baden-Württemberg")))
                .andExpect(content().string(containsString("keine Internetadresse")))
                .andExpect(content().string(containsString("value=\"" + name + "\"")));
        mvc.perform(
                        from(post("/mitmachen/verwaltung"))
                                .param("email", "x@gmail.com")
                                .with(Cast.csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void aKnownDomainIsNotRegisteredAgain() throws Exception {
        owner.sql(
                        "update authority set verified_on = current_date, mail_domains = array[?] where id = ?")
                .params(domain, town.id().value())
                .update();
        register("")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gehören schon zu einer Verwaltung")));
    }

    @Test
    void registrationsAreForTheOperatorAlone() throws Exception {
        confirmed();
        String path = "/betrieb/anmeldungen/" + id();
        for (Cast.Member member : new Cast.Member[] {town.administrator(), town.guest()}) {
            mvc.perform(get(path).with(cast.as(member))).andExpect(status().isForbidden());
            cast.within(member, () -> assertThat(rows()).isZero());
        }
        mvc.perform(get("/betrieb/anmeldungen/" + UUID.randomUUID()).with(cast.as(town.operator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatNobodyConfirmedIsForgottenAfterAWeek() throws Exception {
        register("");
        String link = link(body(email), "/mitmachen/anmeldung/");
        owner.sql(
                        "update registration set created_at = now() - interval '8 days' where email = ?::citext")
                .param(email)
                .update();
        mvc.perform(from(get(link))).andExpect(status().isNotFound());
        confirm(link).andExpect(status().isNotFound());
        new Registrations(jdbc).forget();
        assertThat(
                        owner.sql("select count(*) from registration where email = ?::citext")
                                .param(email)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void theOperatorKeepsDomainsAndSwitchesToTheSoftware() throws Exception {
        confirmed();
        admit(id());
        String path = "/betrieb/behoerden/" + authority();
        keep(path, "kein domain!").andExpect(status().is(422));
        keep(path, "@" + domain + "\nzwei-" + domain).andExpect(status().isSeeOther());
        owner.sql("update authority set mail_domains = array[?] where id = ?")
                .params("fremd-" + domain, town.id().value())
                .update();
        keep(path, "fremd-" + domain)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gehört schon zu einer anderen")));
        mvc.perform(
                        post(path + "/umstellung")
                                .param("email", "leitung@" + domain)
                                .with(cast.as(town.operator())))
                .andExpect(status().isSeeOther());
        assertThat(body("leitung@" + domain)).contains("/einladung/");
        mvc.perform(get(path).with(cast.as(town.operator())))
                .andExpect(content().string(containsString("Arbeitet hier mit Projekten")))
                .andExpect(content().string(not(containsString("/umstellung"))));
    }

    private String confirmed() throws Exception {
        register("");
        String link = link(body(email), "/mitmachen/anmeldung/");
        confirm(link);
        return link;
    }

    private ResultActions register(String ars) throws Exception {
        return register(email, name, ars);
    }

    private ResultActions register(String address, String called, String ars) throws Exception {
        return mvc.perform(
                from(post("/mitmachen/verwaltung"))
                        .param("email", address)
                        .param("person", "Erika Muster")
                        .param("function", "Leitung Hauptamt")
                        .param("name", called)
                        .param("kind", "MUNICIPALITY")
                        .param("land", "BW")
                        .param("ars", ars)
                        .param("inhabitants", "4.200")
                        .param("website", "www." + domain)
                        .with(Cast.csrf()));
    }

    private ResultActions confirm(String link) throws Exception {
        return mvc.perform(from(post(link)).with(Cast.csrf()));
    }

    private ResultActions answer(String link, String text) throws Exception {
        return mvc.perform(from(post(link + "/antwort")).param("answer", text).with(Cast.csrf()));
    }

    private ResultActions admit(String id) throws Exception {
        return mvc.perform(
                post("/betrieb/anmeldungen/" + id + "/aufnahme").with(cast.as(town.operator())));
    }

    private ResultActions decide(String what, String field, String text) throws Exception {
        return mvc.perform(
                post("/betrieb/anmeldungen/" + id() + "/" + what)
                        .param(field, text)
                        .with(cast.as(town.operator())));
    }

    private ResultActions keep(String path, String domains) throws Exception {
        return mvc.perform(post(path).param("domains", domains).with(cast.as(town.operator())));
    }

    private String operatorSees() throws Exception {
        return mvc.perform(get("/betrieb/anmeldungen").with(cast.as(town.operator())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(made -> {
            made.setRemoteAddr(
                    "2001:db8:" + number.substring(0, 4) + ":" + number.substring(4) + ":1:1:1:1");
            return made;
        });
    }

    private String id() {
        return owner.sql(
                        "select id::text from registration where domain = ? order by id desc limit 1")
                .param(domain)
                .query(String.class)
                .single();
    }

    private String authority() {
        return owner.sql("select id::text from authority where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private int rows() {
        return jdbc.sql("select count(*) from registration").query(Integer.class).single();
    }

    private static String link(String body, String path) {
        return body.replaceAll("(?s).*?(" + path + "\\S+).*", "$1");
    }

    private String body(String address) {
        return owner.sql(
                        "select body from outgoing_mail where recipient = ?::citext order by id desc limit 1")
                .param(address)
                .query(String.class)
                .single();
    }
}
