package org.allmende.questions;

import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of verified administrations: among them one asks and answers. */
@Component
class QuestionNetwork {

    private final JdbcClient jdbc;

    QuestionNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the viewer's administration is verified.
     *
     * @throws Forbidden for guests of it
     */
    boolean includes(Viewer viewer) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        return jdbc.sql("select in_questions()").query(Boolean.class).single();
    }

    void require(Viewer viewer) {
        if (!includes(viewer)) {
            throw new Forbidden();
        }
    }
}
