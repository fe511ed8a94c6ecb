package org.allmende.evidence;

import java.time.LocalDate;
import java.util.List;
import org.allmende.library.TemplateId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is shown of a template: the same for everybody who reads the library. */
@Repository
class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param viewer has been let into the library
     */
    List<Figure> of(Viewer viewer, TemplateId template) {
        return jdbc.sql("select * from evidence_figure where template = :template")
                .param("template", template.value())
                .query((row, number) ->
                        new Figure(
                                row.getString("key"),
                                Measure.valueOf(row.getString("measure")),
                                row.getInt("authorities"),
                                row.getInt("projects"),
                                row.getInt("low"),
                                row.getInt("middle"),
                                row.getInt("high"),
                                row.getObject("made_on", LocalDate.class)))
                .list();
    }
}
