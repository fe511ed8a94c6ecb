package org.allmende.formats;

import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of verified administrations: among them one offers, seeks and answers. */
@Component
class ExchangeNetwork {

    private final JdbcClient jdbc;

    ExchangeNetwork(JdbcClient jdbc) {
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
        return jdbc.sql("select in_exchange()").query(Boolean.class).single();
    }

    void require(Viewer viewer) {
        if (!includes(viewer)) {
            throw new Forbidden();
        }
    }
}
