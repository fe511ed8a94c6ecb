package org.allmende.evidence;

import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is taken of finished projects, behind the fence of their authority. */
@Repository
class Facts {

    private final JdbcTemplate jdbc;

    Facts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Viewer viewer, Finished finished, ProjectFacts facts) {
        jdbc.update(
                "insert into evidence_project (authority, project, template, planned, taken, added) values (?, ?, ?, ?, ?, ?)",
                viewer.authority().value(),
                finished.project().value(),
                finished.template().value(),
                facts.planned(),
                facts.taken(),
                facts.added());
        jdbc.batchUpdate(
                "insert into evidence_item (authority, project, key, planned, taken, skipped) values (?, ?, ?, ?, ?, ?)",
                facts.items(),
                100,
                (statement, item) -> {
                    statement.setObject(1, viewer.authority().value());
                    statement.setObject(2, finished.project().value());
                    statement.setString(3, item.key());
                    statement.setInt(4, item.planned());
                    statement.setObject(5, item.taken());
                    statement.setBoolean(6, item.skipped());
                });
    }

    void takeBack(Viewer viewer, ProjectId project) {
        jdbc.update(
                "delete from evidence_project where project = ? and authority = ?",
                project.value(),
                viewer.authority().value());
    }

    void takeAllBack(Viewer viewer) {
        jdbc.update("delete from evidence_project where authority = ?", viewer.authority().value());
    }
}
