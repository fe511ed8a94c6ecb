package org.allmende.signoff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rounds, answers and how they were handed on; hardly anything is ever changed. */
@Repository
class SignoffRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignoffRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A step as it is asked for. */
    record NewStep(String unit, List<PersonId> signers, @Nullable LocalDate dueOn) {}

    SignoffId begin(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            Sequence sequence,
            String subject,
            List<NewStep> steps) {
        var id = new SignoffId(TimeOrderedId.next());
        try {
            insert(viewer, project, item, id, sequence, subject);
        } catch (DuplicateKeyException sentTwice) {
            throw new Refused("signoff.running");
        }
        for (int i = 0; i < steps.size(); i++) {
            add(viewer, project, id, i + 1, steps.get(i));
        }
        return id;
    }

    private void insert(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            SignoffId id,
            Sequence sequence,
            String subject) {
        jdbc.sql(
                        """
                        insert into signoff (authority, project, item, id, round, sequence, subject, initiator, started_at)
                        select :authority, :project, :item, :id, coalesce(max(round), 0) + 1, :sequence, :subject, :person, :at
                        from signoff where item = :item and authority = :authority
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", item.value())
                .param("id", id.value())
                .param("sequence", sequence.name())
                .param("subject", subject)
                .param("person", viewer.person().value())
                .param("at", now())
                .update();
    }

    private void add(Viewer viewer, ProjectId project, SignoffId id, int position, NewStep step) {
        UUID stepId = TimeOrderedId.next();
        jdbc.sql(
                        """
                        insert into signoff_step (authority, project, signoff, id, position, unit, due_on)
                        values (:authority, :project, :signoff, :id, :position, :unit, :due)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("signoff", id.value())
                .param("id", stepId)
                .param("position", position)
                .param("unit", step.unit())
                .param("due", step.dueOn())
                .update();
        step.signers().forEach(person -> entitle(viewer, project, stepId, person));
    }

    /**
     * @param insteadOf for whom the viewer stands in, or null
     */
    void answer(
            Viewer viewer,
            ProjectId project,
            UUID step,
            SignoffAnswer answer,
            String remark,
            @Nullable PersonId insteadOf) {
        jdbc.sql(
                        """
                        insert into signoff_answer (authority, project, step, answer, remark, person, instead_of, at)
                        values (:authority, :project, :step, :answer, :remark, :person, :insteadOf, :at)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("step", step)
                .param("answer", answer.name())
                .param("remark", remark)
                .param("person", viewer.person().value())
                .param("insteadOf", insteadOf == null ? null : insteadOf.value())
                .param("at", now())
                .update();
    }

    void handOn(
            Viewer viewer,
            ProjectId project,
            UUID step,
            PersonId from,
            PersonId to,
            String reason) {
        jdbc.sql(
                        "update signoff_signer set active = false where step = :step and person = :person and authority = :authority")
                .param("step", step)
                .param("person", from.value())
                .param("authority", viewer.authority().value())
                .update();
        entitle(viewer, project, step, to);
        jdbc.sql(
                        """
                        insert into signoff_delegation (authority, project, step, from_person, to_person, by_person, reason, at)
                        values (:authority, :project, :step, :from, :to, :by, :reason, :at)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("step", step)
                .param("from", from.value())
                .param("to", to.value())
                .param("by", viewer.person().value())
                .param("reason", reason)
                .param("at", now())
                .update();
    }

    void end(Viewer viewer, SignoffId id, SignoffState state) {
        jdbc.sql(
                        "update signoff set state = :state, ended_at = :at where id = :id and authority = :authority")
                .param("state", state.name())
                .param("at", now())
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    private void entitle(Viewer viewer, ProjectId project, UUID step, PersonId person) {
        jdbc.sql(
                        """
                        insert into signoff_signer (authority, project, step, person) values (:authority, :project, :step, :person)
                        on conflict (step, person) do update set active = true
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("step", step)
                .param("person", person.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
