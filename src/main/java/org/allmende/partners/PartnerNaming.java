package org.allmende.partners;

import java.util.List;
import java.util.UUID;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The partner’s side: it accepts an invitation and names its people. */
@Component
public class PartnerNaming {

    private final Partnerships partnerships;
    private final Colleagues colleagues;

    PartnerNaming(Partnerships partnerships, Colleagues colleagues) {
        this.partnerships = partnerships;
        this.colleagues = colleagues;
    }

    /**
     * @param colleagues whom the viewer can name
     */
    public record Page(List<Partnership> partnerships, List<Colleague> colleagues) {}

    /** How many invitations wait for those who can answer them. */
    @Transactional(readOnly = true)
    public long waiting(Viewer viewer) {
        return viewer.group().mayStartProjects()
                ? partnerships.with(viewer).stream().filter(Partnership::isOpen).count()
                : 0;
    }

    @Transactional(readOnly = true)
    public Page page(Viewer viewer) {
        check(viewer);
        return new Page(
                partnerships.with(viewer),
                colleagues.of(viewer).stream()
                        .filter(colleague -> colleague.group() != Group.GUEST)
                        .toList());
    }

    @Transactional
    public void answer(Viewer viewer, UUID id, boolean yes) {
        Partnership asked = partnership(viewer, id);
        if (!asked.isOpen()) {
            throw new Refused("partners.answered");
        }
        partnerships.answer(viewer, id, yes);
    }

    /** Asked before a form is read: whether it is the viewer's to name people there. */
    @Transactional(readOnly = true)
    public void checkNames(Viewer viewer, UUID id) {
        partnership(viewer, id);
    }

    @Transactional
    public void name(Viewer viewer, UUID id, PersonId person, ProjectRole role) {
        Partnership joint = partnership(viewer, id);
        if (joint.isOpen()) {
            throw new Refused("partners.notYet");
        }
        if (!role.mayRead() || role.compareTo(joint.role()) > 0) {
            throw new Refused(Problem.at("role", "partners.tooMuch"));
        }
        if (!partnerships.name(viewer, id, person, role)) {
            throw new Refused(Problem.at("person", "work.task.assignees.unknown"));
        }
    }

    @Transactional
    public void drop(Viewer viewer, UUID id, PersonId person) {
        partnership(viewer, id);
        if (!partnerships.drop(viewer, id, person)) {
            throw new NotFound();
        }
    }

    @Transactional
    public void end(Viewer viewer, UUID id) {
        partnership(viewer, id);
        partnerships.end(viewer, id);
    }

    private Partnership partnership(Viewer viewer, UUID id) {
        check(viewer);
        return partnerships.with(viewer).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void check(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }
}
