package org.allmende.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
import org.springframework.transaction.annotation.Transactional;
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

    /** How an authority takes part. */
    @Transactional(readOnly = true)
    public Participation participation(Viewer viewer, AuthorityId authority) {
        check(viewer);
        return authorities.participation(viewer, authority).orElseThrow(NotFound::new);
    }

    /** Keeps the mail domains and the website of an authority. */
    public void keep(Viewer viewer, AuthorityId authority, ParticipationForm form) {
        Participation next = form.over(participation(viewer, authority));
        within(viewer, authority, () -> authorities.change(next));
    }

    /**
     * An authority that took part in the community begins to work with projects: its first
     * administrator is invited.
     *
     * @return the link of the invitation
     */
    public String beginUsing(Viewer viewer, AuthorityId authority, String typedEmail) {
        Participation now = participation(viewer, authority);
        var problems = new Problems();
        String email = EmailAddress.read(problems, "email", typedEmail);
        problems.refuseIfAny();
        var using = new Participation(authority, now.name(), true, now.website(), now.domains());
        return Fence.within(
                authority,
                viewer.person(),
                () ->
                        transaction.execute(status -> {
                            authorities.change(using);
                            return invitations.send(
                                    authority,
                                    now.name(),
                                    viewer.person(),
                                    email,
                                    Group.ADMINISTRATION,
                                    "");
                        }));
    }

    /**
     * An authority that registered itself: verified with this, and without the software.
     *
     * @param within what belongs to it, in the same transaction and behind its fence
     */
    public void admit(
            Viewer viewer,
            AuthorityForm form,
            MailDomain domain,
            String website,
            Consumer<AuthorityId> within) {
        check(viewer);
        var problems = new Problems();
        Authority authority = form.read(problems, authorities.nextId().value());
        problems.refuseIfAny();
        var id = new AuthorityId(authority.id());
        var taking = new Participation(id, authority.name(), false, website, List.of(domain));
        within(
                viewer,
                id,
                () -> {
                    authorities.add(authority);
                    authorities.change(taking);
                    markVerified(id);
                    within.accept(id);
                });
    }

    /** Notes that the authority is who it says. */
    public void verify(Viewer viewer, AuthorityId authority) {
        check(viewer);
        within(
                viewer,
                authority,
                () -> {
                    if (!markVerified(authority)) {
                        throw new NotFound();
                    }
                });
    }

    private boolean markVerified(AuthorityId authority) {
        return jdbc.sql("update authority set verified_on = :today where id = :id")
                        .param("today", LocalDate.now(clock))
                        .param("id", authority.value())
                        .update()
                == 1;
    }

    private void within(Viewer viewer, AuthorityId authority, Runnable step) {
        Fence.within(
                authority,
                viewer.person(),
                () -> {
                    transaction.executeWithoutResult(status -> step.run());
                    return true;
                });
    }

    private static void check(Viewer viewer) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
    }
}
