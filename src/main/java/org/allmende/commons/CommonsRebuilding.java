package org.allmende.commons;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the list anew from what its modules share. */
@Component
public class CommonsRebuilding {

    private final JdbcClient jdbc;

    CommonsRebuilding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return how many entries were not what they should have been
     */
    @Transactional
    public int run() {
        return jdbc.sql("select rebuild_commons()").query(Integer.class).single();
    }
}
