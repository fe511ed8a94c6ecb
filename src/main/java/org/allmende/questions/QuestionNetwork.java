package org.allmende.questions;

import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of verified administrations: among them one asks and answers. */
@Component
class QuestionNetwork {

    private final JdbcClient jdbc;

    QuestionNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False for visitors, for guests, and where the administration is not verified. */
    boolean includes(@Nullable Viewer viewer) {
        return viewer != null && jdbc.sql("select in_questions()").query(Boolean.class).single();
    }

    void require(Viewer viewer) {
        if (!includes(viewer)) {
            throw new Forbidden();
        }
    }
}
