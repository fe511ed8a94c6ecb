package org.allmende.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.mail.PostOffice;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;

@AllmendeTest
class JoiningTest {

    static final String PASSWORD = "Vier Wörter im Wind";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    final String client =
            "2001:db8:"
                    + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff)
                    + ":"
                    + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff)
                    + ":1:2:3:4";
    Cast.Town town;
    String domain;

    @BeforeEach
    void aVerifiedTown() {
        town = cast.town();
        domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        belongs(domain);
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
    }

    @Test
    void somebodyOfAVerifiedAdministrationJoinsTheCommunity() throws Exception {
        String email = "jörg@" + domain;
        ask(email).andExpect(status().isOk()).andExpect(content().string(containsString(email)));
        String link = link(email);
        mvc.perform(from(get(link)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(town.name())));
        enter(link, "Jörg", "", "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Hausregeln geht es nicht")))
                .andExpect(content().string(containsString("value=\"Jörg\"")));
        Cookie session =
                enter(link, "Jörg", "Müller", "true")
                        .andExpect(redirectedUrl("/gemeinschaft"))
                        .andReturn()
                        .getResponse()
                        .getCookie("allmende");
        mvc.perform(get("/").cookie(session)).andExpect(redirectedUrl("/gemeinschaft"));
        mvc.perform(get("/gemeinschaft").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hausregeln sind angenommen")))
                .andExpect(content().string(not(containsString("href=\"/projekte\""))))
                .andExpect(content().string(not(containsString("action=\"/zettel\""))));
        mvc.perform(get("/vorlagen").cookie(session)).andExpect(status().isOk());
        mvc.perform(get("/projekte").cookie(session)).andExpect(status().isForbidden());
        mvc.perform(from(get(link))).andExpect(status().isNotFound());
        enter(link, "Jörg", "Müller", "true").andExpect(status().isNotFound());
    }

    @Test
    void theAnswerDoesNotTellWhoIsHereAlready() throws Exception {
        String fresh = "neu@" + domain;
        String known = member("Kim", Group.WORKING);
        String one = ask(fresh).andReturn().getResponse().getContentAsString();
        String other = ask(known).andReturn().getResponse().getContentAsString();
        assertThat(other.replace(known, fresh)).isEqualTo(one);
        assertThat(body(fresh)).contains("/mitmachen/");
        assertThat(body(known)).contains("/anmeldung").doesNotContain("/mitmachen/");
    }

    @Test
    void whoWorksInTheHouseDoesNotFallBackByAnOldLink() throws Exception {
        String email = "spaet@" + domain;
        ask(email);
        String link = link(email);
        var worker = cast.member(town.id(), "Ida", "Spät", Group.PLANNING);
        owner.sql("update person set email = ? where id = ?")
                .params(email, worker.person().value())
                .update();
        mvc.perform(from(post(link)).param("rules", "true").with(cast.as(worker)))
                .andExpect(redirectedUrl("/gemeinschaft"));
        assertThat(group(worker)).isEqualTo("PLANNING");
    }

    @Test
    void anAddressGetsThreeMailsADayAndNotMore() throws Exception {
        String email = "flut@" + domain;
        try (var office = new PostOffice(jdbc, transactions)) {
            for (int i = 0; i < 6; i++) {
                ask(i % 2 == 0 ? email : email.toUpperCase()).andExpect(status().isOk());
            }
            assertThat(office.arrivedAt(email))
                    .hasSize(3)
                    .allMatch(subject -> subject.equals("Beitreten bei Allmende: " + town.name()));
        }
    }

    @Test
    void whatIsAppendedToAnAddressMakesNoOtherBoxOfIt() throws Exception {
        for (int i = 0; i < 6; i++) {
            ask("flut+" + i + "@" + domain).andExpect(status().isOk());
        }
        assertThat(
                        owner.sql("select count(*) from outgoing_mail where recipient like ?")
                                .param("flut+%@" + domain)
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void whoAsksTakesAwayNoInvitationOfTheHouse() throws Exception {
        String email = "neu@" + domain;
        invite(email, "PLANNING");
        String invited = body(email).replaceAll("(?s).*(/einladung/\\S+).*", "$1");
        ask(email);
        mvc.perform(from(get(invited))).andExpect(status().isOk());
        enter(link(email), "Neu", "Ling", "true").andExpect(redirectedUrl("/gemeinschaft"));
        mvc.perform(from(get(invited))).andExpect(status().isOk());
    }

    @Test
    void aClientAsksTwentyTimesAnHour() throws Exception {
        for (int i = 0; i < 20; i++) {
            ask("n" + i + "@" + domain).andExpect(status().isOk());
        }
        ask("n20@" + domain).andExpect(status().isTooManyRequests());
        assertThat(mails("n20@" + domain)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "erika@gmx.de,bekommt jede Person",
        "erika@Web.DE,bekommt jede Person",
        "erika,vollständige E-Mail-Adresse",
        "a@b,vollständige E-Mail-Adresse",
        "a@-.example,vollständige E-Mail-Adresse",
        "'<script>@x.example',vollständige E-Mail-Adresse",
        "'a@x.example, b@y.example',vollständige E-Mail-Adresse"
    })
    void whatIsNoOfficialAddressIsRefusedInASentence(String typed, String sentence)
            throws Exception {
        ask(typed)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(not(containsString("<script>@"))));
        assertThat(mails(typed)).isZero();
    }

    @Test
    void hugeAddressesAreRefused() throws Exception {
        ask("a".repeat(100_000) + "@" + domain).andExpect(status().is(422));
    }

    @Test
    void aForeignWayToWriteADomainIsTheSameDomain() throws Exception {
        String umlaut = "müster" + domain;
        belongs(java.net.IDN.toASCII(umlaut));
        ask("erika@" + umlaut).andExpect(status().isOk());
        assertThat(body("erika@" + umlaut)).contains("/mitmachen/");
        // Only looks like it: a Cyrillic а.
        ask("erika@m\u0430ster" + domain)
                .andExpect(content().string(containsString("Verwaltung anmelden")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub.", "x"})
    void onlyTheVeryDomainCounts(String before) throws Exception {
        ask("erika@" + before + domain)
                .andExpect(content().string(containsString("Verwaltung anmelden")));
    }

    @Test
    void anUnverifiedAdministrationLetsNobodyIn() throws Exception {
        owner.sql("update authority set verified_on = null where id = ?")
                .param(town.id().value())
                .update();
        ask("erika@" + domain).andExpect(content().string(containsString("Verwaltung anmelden")));
        assertThat(mails("erika@" + domain)).isZero();
    }

    @Test
    void otherInvitationsDoNotOpenThisDoor() throws Exception {
        invite("neu@" + domain, "ADMINISTRATION");
        String token = body("neu@" + domain).replaceAll("(?s).*/einladung/(\\S+).*", "$1");
        mvc.perform(from(get("/mitmachen/" + token))).andExpect(status().isNotFound());
    }

    private void invite(String email, String group) throws Exception {
        mvc.perform(
                        post("/verwaltung/einladungen")
                                .param("email", email)
                                .param("group", group)
                                .with(cast.as(town.administrator())))
                .andExpect(redirectedUrl("/verwaltung"));
    }

    private ResultActions ask(String email) throws Exception {
        return mvc.perform(from(post("/mitmachen")).param("email", email).with(Cast.csrf()));
    }

    private ResultActions enter(String link, String given, String family, String rules)
            throws Exception {
        return mvc.perform(
                from(post(link))
                        .param("givenName", given)
                        .param("familyName", family)
                        .param("unit", "Hauptamt")
                        .param("password", PASSWORD)
                        .param("rules", rules)
                        .with(Cast.csrf()));
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(made -> {
            made.setRemoteAddr(client);
            return made;
        });
    }

    private void belongs(String name) {
        owner.sql("update authority set mail_domains = mail_domains || ? where id = ?")
                .params(name, town.id().value())
                .update();
    }

    private String member(String name, Group group) {
        var member = cast.member(town.id(), name, "Vogt", group);
        String email = name.toLowerCase() + "@" + domain;
        owner.sql("update person set email = ? where id = ?")
                .params(email, member.person().value())
                .update();
        return email;
    }

    private String group(Cast.Member member) {
        return owner.sql("select group_name from membership where person = ? and authority = ?")
                .params(member.person().value(), town.id().value())
                .query(String.class)
                .single();
    }

    private String link(String email) {
        var found = Pattern.compile("/mitmachen/\\S+").matcher(body(email));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String body(String email) {
        List<String> bodies =
                owner.sql(
                                "select body from outgoing_mail where recipient = ?::citext order by id desc limit 1")
                        .param(email)
                        .query(String.class)
                        .list();
        assertThat(bodies).hasSize(1);
        return bodies.getFirst();
    }

    private int mails(String email) {
        return owner.sql("select count(*) from outgoing_mail where recipient = ?::citext")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
