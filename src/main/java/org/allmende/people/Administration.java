package org.allmende.people;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administration of an authority does with its members. */
@Component
public class Administration {

    private static final int TRACED = 20;

    private final Memberships memberships;
    private final Invitations invitations;
    private final Trace trace;

    Administration(Memberships memberships, Invitations invitations, Trace trace) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.trace = trace;
    }

    /**
     * Members, open invitations and the last changes; {@code search} finds names, addresses and
     * units.
     */
    @Transactional(readOnly = true)
    public MembersPage page(Viewer viewer, String search) {
        check(viewer);
        String plain = search.strip().replace("\u0000", "");
        String words = plain.length() > 100 ? plain.substring(0, 100) : plain;
        return new MembersPage(
                memberships.visibleTo(viewer, words),
                invitations.visibleTo(viewer),
                trace.latest(viewer, TRACED),
                words);
    }

    /** Gives a member another group or unit. */
    @Transactional
    public Membership change(Viewer viewer, PersonId person, String typedGroup, String typedUnit) {
        Membership member = member(viewer, person);
        var problems = new Problems();
        Group group = problems.choice("group", typedGroup, Group.class, member.group());
        String unit = problems.text("unit", typedUnit, 100);
        problems.refuseIfAny();
        if (group != member.group()) {
            checkMayLoseGroup(viewer, member);
            trace.note(
                    viewer,
                    "member.group",
                    member.card().name(),
                    member.group().name(),
                    group.name());
        }
        memberships.change(viewer, person, group, unit);
        return member;
    }

    /** Ends a membership; what the person did keeps their name. */
    @Transactional
    public Membership remove(Viewer viewer, PersonId person) {
        Membership member = member(viewer, person);
        checkMayLoseGroup(viewer, member);
        memberships.end(viewer, person);
        trace.note(viewer, "member.removed", member.card().name(), member.group().name(), "");
        return member;
    }

    /** Withdraws an invitation; its link leads nowhere from then on. */
    @Transactional
    public String withdraw(Viewer viewer, UUID invitation) {
        check(viewer);
        String email = invitations.withdraw(viewer, invitation).orElseThrow(NotFound::new);
        trace.note(viewer, "invitation.withdrawn", email, "", "");
        return email;
    }

    private Membership member(Viewer viewer, PersonId person) {
        check(viewer);
        return memberships.visibleTo(viewer, person).orElseThrow(NotFound::new);
    }

    private void checkMayLoseGroup(Viewer viewer, Membership member) {
        if (member.card().id().equals(viewer.person())) {
            throw new Refused("people.member.self");
        }
        List<PersonId> administrators = memberships.lockAdministrators(viewer);
        boolean onlyOne = administrators.size() == 1 && administrators.contains(member.card().id());
        if (onlyOne || !administrators.contains(viewer.person())) {
            throw new Refused("people.member.last");
        }
    }

    static void check(Viewer viewer) {
        if (!viewer.group().mayAdminister()) {
            throw new Forbidden();
        }
    }
}
