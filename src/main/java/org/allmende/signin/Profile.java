package org.allmende.signin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.people.Secret;
import org.allmende.shared.NotFound;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person settles for themselves. */
@Component
public class Profile {

    private static final String TOKEN_PREFIX = "allmende_";
    private static final Set<String> LANGUAGES = Set.of("de", "en");
    private static final Set<String> THEMES = Set.of("", "light", "dark");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final ApiTokens tokens;

    Profile(
            JdbcClient jdbc,
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            ApiTokens tokens) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.tokens = tokens;
    }

    @Transactional(readOnly = true)
    public ProfileForm form(Viewer viewer) {
        return jdbc.sql(
                        "select given_name, family_name, language, theme from person where id = :person")
                .param("person", viewer.person().value())
                .query(ProfileForm.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<ApiToken> tokens(Viewer viewer) {
        return tokens.visibleTo(viewer);
    }

    @Transactional
    public void change(Viewer viewer, ProfileForm form) {
        var problems = new Problems();
        String givenName = problems.required("givenName", form.givenName(), 100);
        String familyName = problems.required("familyName", form.familyName(), 100);
        if (!LANGUAGES.contains(form.language())) {
            problems.at("language", "shell.problem.choice");
        }
        if (!THEMES.contains(form.theme())) {
            problems.at("theme", "shell.problem.choice");
        }
        problems.refuseIfAny();
        jdbc.sql(
                        "update person set given_name = :given, family_name = :family, language = :language, theme = :theme where id = :person")
                .param("given", givenName)
                .param("family", familyName)
                .param("language", form.language())
                .param("theme", form.theme())
                .param("person", viewer.person().value())
                .update();
    }

    /**
     * Sets a new password for one who knows the old one.
     *
     * @param email own address, which must not be the password
     * @param address network address, for the limit on guessing
     */
    @Transactional
    public void changePassword(
            Viewer viewer, String email, String current, String typed, String address) {
        attempts.count(Attempts.At.PASSWORD_CHANGE, email, address);
        var problems = new Problems();
        if (!passwords.matches(current, accounts.passwordOf(viewer.person()))) {
            problems.at("currentPassword", "signin.password.current.wrong");
        }
        ProfileForm me = form(viewer);
        String password =
                PasswordRules.read(
                        problems,
                        "password",
                        typed,
                        List.of(email, me.givenName(), me.familyName()));
        problems.refuseIfAny();
        accounts.changePassword(viewer.person(), passwords.hash(password));
    }

    /** Makes a token and answers it, this once. It acts as this person for this authority. */
    @Transactional
    public String makeToken(Viewer viewer, TokenForm form) {
        var problems = new Problems();
        String name = problems.required("tokenName", form.tokenName(), 100);
        if (!form.scope().equals("READ") && !form.scope().equals("WRITE")) {
            problems.at("scope", "shell.problem.choice");
        }
        problems.refuseIfAny();
        Secret secret = Secret.fresh(TOKEN_PREFIX);
        tokens.add(viewer, name, form.scope().equals("WRITE"), secret.hash());
        return secret.text();
    }

    @Transactional
    public void revokeToken(Viewer viewer, UUID token) {
        if (!tokens.revoke(viewer, token)) {
            throw new NotFound();
        }
    }

    /** Remembers for the next sign-in which authority the person acts for. */
    @Transactional
    public void actFor(Viewer viewer) {
        accounts.actedFor(viewer.person(), viewer.authority());
    }
}
