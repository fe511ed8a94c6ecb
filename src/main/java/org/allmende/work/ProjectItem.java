package org.allmende.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.people.PersonGroupId;
import org.allmende.plan.ItemKind;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Proof;
import org.allmende.plan.Span;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A package, task or milestone of a running project.
 *
 * @param number counts within the project; people say “die 12”
 * @param key the stable key it shares with its template
 * @param place where it stands in the tree, see the column's comment
 * @param groups whose members carry it out too
 * @param roles role keys; the first is responsible
 * @param warnOn from this day it counts as at risk
 * @param effortHours planned effort in hours
 * @param confidential rights from above do not reach it, nor what stands below it
 * @param mine what the viewer may do here
 * @param version rises with each change
 */
public record ProjectItem(
        ItemId id,
        ProjectId project,
        int number,
        String key,
        @Nullable ItemId parent,
        String place,
        ItemKind kind,
        Nature nature,
        String title,
        String description,
        String doneWhen,
        TaskState state,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate doneOn,
        Priority priority,
        @Nullable PersonId responsible,
        List<PersonId> assignees,
        List<PersonGroupId> groups,
        List<String> roles,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable LocalDate warnOn,
        @Nullable Span duration,
        PeriodEnd periodEnd,
        @Nullable Integer effortHours,
        String fileReference,
        @Nullable Colour colour,
        List<LegalBasis> legalBases,
        List<Link> links,
        List<String> tags,
        @Nullable Proof proof,
        boolean confidential,
        ProjectRole mine,
        int version) {

    public String path() {
        return "/projekte/" + project + "/elemente/" + id;
    }

    public boolean isPackage() {
        return kind == ItemKind.PACKAGE;
    }

    public boolean isMilestone() {
        return kind == ItemKind.MILESTONE;
    }

    public boolean isPeriod() {
        return nature == Nature.PERIOD;
    }

    /** Whether it should have come back from its pause by now. */
    public boolean isPauseOver(LocalDate today) {
        return state == TaskState.PAUSED && pausedUntil != null && !pausedUntil.isAfter(today);
    }

    /** Whether it is the other item or stands somewhere below it. */
    boolean isWithin(ProjectItem other) {
        return place.equals(other.place) || place.startsWith(other.place + ".");
    }

    /** The places of all packages around it, from the top down, and its own. */
    List<String> places() {
        var places = new ArrayList<String>();
        for (int dot = place.indexOf('.'); dot >= 0; dot = place.indexOf('.', dot + 1)) {
            places.add(place.substring(0, dot));
        }
        places.add(place);
        return places;
    }

    public Urgency urgency(LocalDate today) {
        return Urgency.of(state, endOn, warnOn, today);
    }

    /**
     * @throws Refused when the task is closed: it is reopened first, which leaves a trace
     */
    void refuseIfClosed() {
        if (state.isClosed()) {
            throw new Refused("work.task.closed", title);
        }
    }
}
