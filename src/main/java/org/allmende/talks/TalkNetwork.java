package org.allmende.talks;

import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of verified administrations, who bring in, discuss and vote. */
@Component
public class TalkNetwork {

    private final JdbcClient jdbc;

    TalkNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False for visitors. */
    @Transactional(readOnly = true)
    public boolean includes(@Nullable Viewer viewer) {
        return viewer != null && jdbc.sql("select talk_network()").query(Boolean.class).single();
    }

    /**
     * @throws Forbidden for guests of an administration
     * @throws Refused where the operator has not verified the administration
     */
    public void require(Viewer viewer) {
        if (viewer.group() == Group.GUEST) {
            throw new Forbidden();
        }
        if (!includes(viewer)) {
            throw new Refused("talks.unverified");
        }
    }
}
