package org.allmende.exchange;

import java.util.List;
import java.util.UUID;
import org.allmende.people.Secret;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Address;
import org.allmende.shell.Choice;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectSight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses under which a person's calendars fetch tasks, without signing in. */
@Component
public class CalendarSubscriptions {

    static final String PATH = "/kalenderabo/";
    private static final int MOST = 20;

    private final CalendarLinks links;
    private final ProjectSight sight;
    private final AllmendeSettings settings;

    CalendarSubscriptions(CalendarLinks links, ProjectSight sight, AllmendeSettings settings) {
        this.links = links;
        this.sight = sight;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public List<CalendarLink> of(Viewer viewer) {
        return links.visibleTo(viewer);
    }

    @Transactional(readOnly = true)
    public List<Choice> projects(Viewer viewer) {
        return links.projects(viewer);
    }

    /** Makes a subscription and answers its address, this once. */
    @Transactional
    public String make(Viewer viewer, CalendarForm form) {
        var problems = new Problems();
        ProjectId project = project(viewer, form, problems);
        CalendarDays days =
                problems.choice("days", form.days(), CalendarDays.class, CalendarDays.LAST);
        problems.refuseIfAny();
        if (links.visibleTo(viewer).size() >= MOST) {
            throw new Refused("exchange.calendar.many", MOST);
        }
        Secret secret = Secret.fresh("");
        links.add(viewer, project, days, secret.hash());
        return settings.url() + PATH + secret.text() + ".ics";
    }

    private @Nullable ProjectId project(Viewer viewer, CalendarForm form, Problems problems) {
        if (form.calendar().isBlank()) {
            return null;
        }
        ProjectId project = Address.id(form.calendar(), ProjectId::of);
        if (project == null || !sight.has(viewer, project)) {
            problems.at("calendar", "shell.problem.choice");
            return null;
        }
        return project;
    }

    @Transactional
    public void revoke(Viewer viewer, UUID link) {
        if (!links.revoke(viewer, link)) {
            throw new NotFound();
        }
    }
}
