package org.allmende.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shell.Problems;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the operator of the server does with its authorities. */
@Component
public class Operation {

    private final Authorities authorities;
    private final InvitationSending invitations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Operation(
            Authorities authorities,
            InvitationSending invitations,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.authorities = authorities;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public List<Authority> authorities(Viewer viewer) {
        check(viewer);
        return authorities.all();
    }

    /** Adds an authority and invites its first administrator; answers the link. */
    public String found(Viewer viewer, AuthorityForm form, String typedEmail) {
        check(viewer);
        var problems = new Problems();
        Authority authority = form.read(problems, authorities.nextId().value());
        String email = EmailAddress.read(problems, "email", typedEmail);
        problems.refuseIfAny();
        var id = new AuthorityId(authority.id());
        return Fence.within(
                id,
                viewer.person(),
                () ->
                        transaction.execute(status -> {
                            authorities.add(authority);
                            return invitations.send(
                                    id,
                                    authority.name(),
                                    viewer.person(),
                                    email,
                                    Group.ADMINISTRATION,
                                    "");
                        }));
    }

    /** Notes that the authority is who it says. */
    public void verify(Viewer viewer, AuthorityId authority) {
        check(viewer);
        int changed =
                Fence.within(
                        authority,
                        viewer.person(),
                        () ->
                                transaction.execute(status ->
                                        jdbc.sql(
                                                        "update authority set verified_on = :today where id = :id")
                                                .param("today", LocalDate.now(clock))
                                                .param("id", authority.value())
                                                .update()));
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private static void check(Viewer viewer) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
    }
}
