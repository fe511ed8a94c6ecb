package org.allmende.talks;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Verified towns, topics as they are brought in, requests of members and of visitors. */
@Component
public class TalkCast {

    public static final String TOPICS = "/talk/themen";
    private static final Pattern TICKET = Pattern.compile("/talk/anmeldung/\\S+");

    public final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Cast cast;

    TalkCast(Cast cast) {
        this.cast = cast;
    }

    public Cast.Town verifiedTown() {
        Cast.Town town = cast.town();
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        return town;
    }

    /** Brings a topic in through its form; answers its path. */
    public String topic(MockMvc mvc, Cast.Member member, String question, String confidentiality)
            throws Exception {
        var answer =
                sent(mvc, member, TOPICS, form(member, question, confidentiality))
                        .andReturn()
                        .getResponse();
        return String.valueOf(answer.getHeader("Location"));
    }

    /** The same, and the moderation lets people vote on it. */
    public String votable(MockMvc mvc, Cast.Member member, Cast.Member moderator, String question)
            throws Exception {
        String path = topic(mvc, member, question, "OPEN");
        sent(mvc, moderator, path + "/zustand", List.of("state", "VOTING"));
        return path;
    }

    public static List<String> form(Cast.Member member, String question, String confidentiality) {
        return List.of(
                "question",
                question,
                "about",
                "Wir suchen Erfahrungen.",
                "aim",
                "LEARN",
                "offer",
                "QUESTION",
                "confidentiality",
                confidentiality,
                "contact",
                member.email());
    }

    /** A form with its fields in pairs; without a member a visitor's. */
    public ResultActions sent(MockMvc mvc, Cast.Member member, String path, List<String> fields)
            throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        return mvc.perform(as(member, request));
    }

    public ResultActions opened(MockMvc mvc, Cast.Member member, String path) throws Exception {
        return mvc.perform(as(member, get(path)));
    }

    public String page(MockMvc mvc, Cast.Member member, String path) throws Exception {
        return HtmlUtils.htmlUnescape(
                opened(mvc, member, path).andReturn().getResponse().getContentAsString());
    }

    /** Those that went to an address, newest first: subject, then text. */
    public List<String> mails(String address) {
        return owner.sql(
                        "select subject || chr(10) || body from outgoing_mail where recipient = ?::citext order by created_at desc, id desc")
                .param(address)
                .query(String.class)
                .list();
    }

    /** The link of the latest mail to an address. */
    public String ticket(String address) {
        return ticketIn(mails(address).getFirst());
    }

    /** The signed link in a mail. */
    public static String ticketIn(String mail) {
        var found = TICKET.matcher(mail);
        if (!found.find()) {
            throw new AssertionError("no link in: " + mail);
        }
        return found.group();
    }

    public static UUID id(String path) {
        return UUID.fromString(path.replaceAll(".*([0-9a-f-]{36}).*", "$1"));
    }

    private MockHttpServletRequestBuilder as(
            Cast.Member member, MockHttpServletRequestBuilder request) {
        return member == null ? request.with(Cast.csrf()) : request.with(cast.as(member));
    }
}
