package org.allmende;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.allmende.signin.Account;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of the tests. {@link #town()} makes a new authority with one person of each group, so
 * that no test meets another's rows; {@link #as} signs a request in and gives it a CSRF token.
 */
@Component
public class Cast {

    /** Everybody's. */
    public static final String PASSWORD = "Radweg am Regenbogen";

    private static final String HASH =
            "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);
    private static final String TOKEN = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    private static final String MASKED = masked();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Somebody in an authority. */
    public record Member(
            AuthorityId authority,
            PersonId person,
            String name,
            String email,
            Group group,
            boolean operator) {

        public Viewer viewer() {
            return new Viewer(person, authority, group, operator);
        }
    }

    /** An authority with its people. */
    public record Town(
            AuthorityId id,
            String name,
            Member administrator,
            Member planner,
            Member worker,
            Member guest,
            Member operator) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Cast(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** „Stadt Musterlingen“ in Baden-Württemberg, a new one each time. */
    public Town town() {
        String name = "Stadt Musterlingen " + NUMBER.incrementAndGet();
        AuthorityId authority = authority(name);
        return new Town(
                authority,
                name,
                member(authority, "Petra", "Adam", Group.ADMINISTRATION, false),
                member(authority, "Mara", "Lindner", Group.PLANNING, false),
                member(authority, "Tarik", "Kaya", Group.WORKING, false),
                member(authority, "Gesa", "Thiel", Group.GUEST, false),
                member(authority, "Olga", "Petri", Group.WORKING, true));
    }

    /** An authority without people. */
    public AuthorityId authority(String name) {
        var id = new AuthorityId(UUID.randomUUID());
        jdbc.sql(
                        "insert into authority (id, name, kind, land, inhabitants) values (:id, :name, 'TOWN', 'BW', 24000)")
                .param("id", id.value())
                .param("name", name)
                .update();
        return id;
    }

    /** One more person. */
    public Member member(AuthorityId authority, String givenName, String familyName, Group group) {
        return member(authority, givenName, familyName, group, false);
    }

    private Member member(
            AuthorityId authority,
            String givenName,
            String familyName,
            Group group,
            boolean operator) {
        var person = new PersonId(UUID.randomUUID());
        String email =
                "%s.%s.%d@musterlingen.example"
                        .formatted(givenName, familyName, NUMBER.incrementAndGet())
                        .toLowerCase();
        var member =
                new Member(authority, person, givenName + " " + familyName, email, group, operator);
        within(member, () -> insert(member, givenName, familyName));
        return member;
    }

    private void insert(Member member, String givenName, String familyName) {
        jdbc.sql(
                        """
                        insert into person (id, email, given_name, family_name, password, operator)
                        values (:id, :email, :given, :family, :password, :operator)
                        """)
                .param("id", member.person().value())
                .param("email", member.email())
                .param("given", givenName)
                .param("family", familyName)
                .param("password", HASH)
                .param("operator", member.operator())
                .update();
        join(member);
    }

    /** The same person in another authority as well. */
    public Member alsoIn(AuthorityId authority, Member somebody, Group group) {
        var member =
                new Member(
                        authority,
                        somebody.person(),
                        somebody.name(),
                        somebody.email(),
                        group,
                        somebody.operator());
        within(member, () -> join(member));
        return member;
    }

    private void join(Member member) {
        jdbc.sql(
                        "insert into membership (authority, person, group_name, unit) values (:authority, :person, :group, 'Hauptamt')")
                .param("authority", member.authority().value())
                .param("person", member.person().value())
                .param("group", member.group().name())
                .update();
    }

    /** Runs something in a transaction of its own, behind this person's fence. */
    public void within(Member member, Runnable action) {
        Fence.within(
                member.authority(),
                member.person(),
                () -> {
                    transaction.executeWithoutResult(status -> action.run());
                    return true;
                });
    }

    /** Signs the request in, and gives it the token that a form sends along. */
    public RequestPostProcessor as(Member member) {
        var account = new Account(member.person().value(), member.authority().value());
        var signedIn =
                authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                account, null, List.of()));
        return request -> csrf().postProcessRequest(signedIn.postProcessRequest(request));
    }

    /**
     * The cookie and the field that a browser would send along. Spring's own {@code csrf()} puts
     * another token store into the application for all tests that follow: do not use it.
     */
    public static RequestPostProcessor csrf() {
        return request -> {
            Cookie[] others = request.getCookies();
            Cookie[] all =
                    others == null ? new Cookie[1] : Arrays.copyOf(others, others.length + 1);
            all[all.length - 1] = new Cookie("allmende-csrf", TOKEN);
            request.setCookies(all);
            request.setParameter("_csrf", MASKED);
            return request;
        };
    }

    /** The token masked with zeros. */
    private static String masked() {
        byte[] plain = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[plain.length * 2];
        System.arraycopy(plain, 0, both, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
