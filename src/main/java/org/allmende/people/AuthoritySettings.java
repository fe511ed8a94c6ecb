package org.allmende.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.allmende.shared.NotFound;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an authority says about itself, and its calendar. */
@Component
public class AuthoritySettings {

    private final Authorities authorities;
    private final ClosingDays closings;
    private final Trace trace;

    AuthoritySettings(Authorities authorities, ClosingDays closings, Trace trace) {
        this.authorities = authorities;
        this.closings = closings;
        this.trace = trace;
    }

    @Transactional(readOnly = true)
    public Authority of(Viewer viewer) {
        Administration.check(viewer);
        return authorities.of(viewer);
    }

    /** What the authorities of this server say they work with, to pick from. */
    @Transactional(readOnly = true)
    public List<String> softwareInUse(Viewer viewer) {
        Administration.check(viewer);
        return authorities.softwareInUse();
    }

    @Transactional(readOnly = true)
    public List<ClosingDay> closings(Viewer viewer) {
        Administration.check(viewer);
        return closings.visibleTo(viewer);
    }

    /**
     * Saves the form.
     *
     * @throws org.allmende.shared.Stale when somebody else saved since the form was opened
     */
    @Transactional
    public void change(Viewer viewer, AuthorityForm form) {
        Authority before = of(viewer);
        var problems = new Problems();
        Authority after = form.read(problems, before.id());
        problems.refuseIfAny();
        authorities.change(viewer, after);
        trace.note(viewer, "authority.changed", after.name(), described(before), described(after));
    }

    private static String described(Authority one) {
        return "%s, %s, %s, %s"
                .formatted(one.name(), one.kind(), one.land(), one.ars() == null ? "" : one.ars());
    }

    /** Adds a closing day, or renames it. */
    @Transactional
    public ClosingDay close(Viewer viewer, ClosingForm form) {
        Administration.check(viewer);
        var problems = new Problems();
        LocalDate day = problems.date("day", form.day());
        if (day == null && problems.none()) {
            problems.at("day", "shell.problem.required");
        }
        String name = problems.required("closing", form.closing(), 100);
        problems.refuseIfAny();
        var closing = new ClosingDay(Objects.requireNonNull(day), name);
        closings.add(viewer, closing);
        trace.note(viewer, "closing.added", name, "", day.toString());
        return closing;
    }

    @Transactional
    public void open(Viewer viewer, LocalDate day) {
        Administration.check(viewer);
        if (!closings.remove(viewer, day)) {
            throw new NotFound();
        }
        trace.note(viewer, "closing.removed", day.toString(), "", "");
    }
}
