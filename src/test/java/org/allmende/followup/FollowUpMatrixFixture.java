package org.allmende.followup;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.work.ProjectCast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The worker's own Wiedervorlage: nobody else's to see. */
@Component
class FollowUpMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final ProjectCast projects;

    FollowUpMatrixFixture(ProjectCast projects) {
        this.projects = projects;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("followup", this::followUp);
    }

    private String followUp(Cast.Town town) {
        UUID id = UUID.randomUUID();
        ProjectCast.Eakte eakte = projects.eakte(town);
        owner.sql(
                        """
                        insert into followup (authority, project, item, id, person, by_person, due_on, note, created_at)
                        values (:authority, :project, :item, :id, :person, :person, current_date, '', now())
                        """)
                .param("id", id)
                .param("person", town.worker().person().value())
                .param("project", eakte.id().value())
                .param("item", eakte.item("Auftrag").value())
                .param("authority", town.id().value())
                .update();
        return id.toString();
    }
}
