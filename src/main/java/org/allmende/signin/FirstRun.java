package org.allmende.signin;

import java.util.List;
import org.allmende.people.Admission;
import org.allmende.people.Authority;
import org.allmende.people.AuthorityForm;
import org.allmende.people.AuthorityKind;
import org.allmende.people.EmailAddress;
import org.allmende.plan.Land;
import org.allmende.shared.NotFound;
import org.allmende.shell.Problems;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first run: the operator and the first authority come into being, together or not at all. */
@Component
public class FirstRun {

    private record Beginning(Authority authority, Accounts.NewPerson operator) {}

    private final Accounts accounts;
    private final Admission admission;
    private final Passwords passwords;
    private final SetupCode code;
    private final Attempts attempts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean over;

    FirstRun(
            Accounts accounts,
            Admission admission,
            Passwords passwords,
            SetupCode code,
            Attempts attempts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.admission = admission;
        this.passwords = passwords;
        this.code = code;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether somebody is there. Once so, always so. */
    public boolean over() {
        over = over || accounts.anybodyThere();
        return over;
    }

    /** Whether the page asks for the code of the start. */
    public boolean asksForCode() {
        return code.asked();
    }

    /** Creates both, and answers who is to be signed in. */
    public Account begin(FirstRunForm form, String address) {
        if (over()) {
            throw new NotFound();
        }
        attempts.count(Attempts.At.SETUP, "", address);
        Beginning beginning = read(form);
        var authority = new AuthorityId(beginning.authority().id());
        var person = beginning.operator().id();
        Fence.within(authority, person, () -> transaction.execute(status -> create(beginning)));
        code.remove();
        return Account.of(person, authority);
    }

    private Beginning read(FirstRunForm form) {
        var problems = new Problems();
        if (!code.matches(form.code())) {
            problems.at("code", "signin.setup.code");
        }
        var name = AuthorityForm.readName(problems, form.name());
        var kind = problems.choice("kind", form.kind(), AuthorityKind.class, AuthorityKind.TOWN);
        var land = problems.choice("land", form.land(), Land.class, Land.BW);
        var givenName = problems.required("givenName", form.givenName(), 100);
        var familyName = problems.required("familyName", form.familyName(), 100);
        var email = EmailAddress.read(problems, "email", form.email());
        var password =
                PasswordRules.read(
                        problems,
                        "password",
                        form.password(),
                        List.of(email, givenName, familyName));
        problems.refuseIfAny();
        var authority =
                new Authority(
                        accounts.nextId().value(),
                        name,
                        kind,
                        null,
                        land,
                        null,
                        null,
                        "",
                        "",
                        "",
                        true,
                        List.of(),
                        null,
                        0);
        var operator =
                new Accounts.NewPerson(
                        accounts.nextId(),
                        email,
                        givenName,
                        familyName,
                        passwords.hash(password),
                        true);
        return new Beginning(authority, operator);
    }

    /**
     * Two who send the page at the same moment: the lock lets one through, the other finds somebody
     * there.
     */
    private boolean create(Beginning beginning) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtext('allmende first run')))")
                .query(Boolean.class)
                .single();
        if (accounts.anybodyThere()) {
            throw new NotFound();
        }
        admission.found(
                beginning.authority(),
                beginning.operator().id(),
                () -> accounts.add(beginning.operator()));
        return true;
    }
}
