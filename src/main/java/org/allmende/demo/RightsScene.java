package org.allmende.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.partners.PartnerForm;
import org.allmende.partners.PartnerInvitation;
import org.allmende.partners.PartnerNaming;
import org.allmende.people.GroupKeeping;
import org.allmende.people.PersonGroupForm;
import org.allmende.people.PersonGroupId;
import org.allmende.plan.ItemKind;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.AccessAsking;
import org.allmende.work.Cause;
import org.allmende.work.Confidentiality;
import org.allmende.work.Grantee;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.allmende.work.ProjectTree;
import org.allmende.work.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who may see what in the sample data: a group, a confidential package, a guest on one task, a
 * partner authority, and somebody who asks.
 */
@Component
@Order(50)
class RightsScene implements Scene {

    private final Players players;
    private final GroupKeeping groups;
    private final ProjectMembership memberships;
    private final Confidentiality confidentiality;
    private final ItemCreation items;
    private final AccessAsking asking;
    private final PartnerInvitation invitation;
    private final PartnerNaming naming;
    private final Repertoire repertoire;
    private final ProjectTree trees;

    RightsScene(
            Players players,
            GroupKeeping groups,
            ProjectMembership memberships,
            Confidentiality confidentiality,
            ItemCreation items,
            AccessAsking asking,
            PartnerInvitation invitation,
            PartnerNaming naming,
            Repertoire repertoire,
            ProjectTree trees) {
        this.players = players;
        this.groups = groups;
        this.memberships = memberships;
        this.confidentiality = confidentiality;
        this.items = items;
        this.asking = asking;
        this.invitation = invitation;
        this.naming = naming;
        this.repertoire = repertoire;
        this.trees = trees;
    }

    @Override
    public void play(LocalDate today) {
        Viewer thomas = players.viewer(Cast.THOMAS);
        ProjectId budget = repertoire.project(thomas, "Haushalt", today);
        ItemId needs =
                Fence.within(thomas, () -> trees.of(thomas, budget)).stream()
                        .filter(ProjectItem::isPackage)
                        .findFirst()
                        .orElseThrow()
                        .id();
        budget(budget, needs, today);
        joint(
                repertoire.project(
                        players.viewer(Cast.MIRIAM), "Bewohnerparkausweis online", today),
                repertoire.project(
                        players.viewer(Cast.RUTH), "Unterhaltsreinigung der Schulen", today),
                today);
    }

    /**
     * Two of the IT work on one package; the staffing plan is nobody’s business but the council’s.
     */
    private void budget(ProjectId budget, ItemId needs, LocalDate today) {
        Viewer thomas = players.viewer(Cast.THOMAS);
        PersonGroupId technology =
                within(
                        thomas,
                        today.minusDays(11),
                        () ->
                                groups.add(
                                        thomas,
                                        group("IT und Datenschutz", Cast.JONAS, Cast.DENIZ)));
        within(
                thomas,
                today.minusDays(11),
                () -> {
                    memberships.give(
                            thomas, budget, needs, Grantee.of(technology), ProjectRole.WORKING);
                    ItemId staffing = add(thomas, budget, ItemKind.PACKAGE, "Stellenplan", null);
                    ItemId rating =
                            add(
                                    thomas,
                                    budget,
                                    ItemKind.TASK,
                                    "Stellenbewertungen mit dem Personalrat abstimmen",
                                    staffing);
                    confidentiality.mark(thomas, budget, staffing, true, false);
                    memberships.give(
                            thomas,
                            budget,
                            rating,
                            Grantee.of(players.id(Cast.INES)),
                            ProjectRole.WORKING);
                    return staffing;
                });
    }

    /** The district joins a project; somebody found a link and asks. */
    private void joint(ProjectId parking, ProjectId cleaning, LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        Viewer aylin = players.viewer(Cast.AYLIN);
        within(
                miriam,
                today.minusDays(9),
                () -> {
                    invitation.invite(
                            miriam,
                            parking,
                            new PartnerForm(
                                    Cast.BEISPIELLAND.name(),
                                    "",
                                    "WORKING",
                                    "Die Zulassungsstelle prüft die Kennzeichen."));
                    return parking;
                });
        within(
                aylin,
                today.minusDays(8),
                () -> {
                    var joint = naming.page(aylin).partnerships().getFirst();
                    naming.answer(aylin, joint.id(), true);
                    naming.name(aylin, joint.id(), players.id(Cast.PETER), ProjectRole.WORKING);
                    return joint;
                });
        Viewer deniz = players.viewer(Cast.DENIZ);
        within(
                deniz,
                today.minusDays(1),
                () -> {
                    asking.ask(
                            deniz,
                            "/projekte/" + cleaning,
                            "Ich soll die Datenschutzhinweise der Ausschreibung prüfen.");
                    return cleaning;
                });
    }

    private ItemId add(
            Viewer viewer,
            ProjectId project,
            ItemKind kind,
            String title,
            @Nullable ItemId parent) {
        return items.add(viewer, project, kind, title, Spot.lastIn(parent), Cause.HAND).item();
    }

    private PersonGroupForm group(String name, Player... members) {
        List<String> ids = Stream.of(members).map(one -> players.id(one).toString()).toList();
        return new PersonGroupForm(name, "", ids, "0");
    }

    private static <R, X extends Throwable> R within(
            Viewer viewer, LocalDate day, ScopedValue.CallableOp<R, X> step) throws X {
        return StagedClock.at(
                day.atTime(LocalTime.of(10, 5)).atZone(Stage.ZONE).toInstant(),
                () -> Fence.within(viewer, step));
    }
}
