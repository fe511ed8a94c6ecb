package org.allmende.community;

import org.allmende.shared.Forbidden;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the operator wants of the community. */
@Component
public class CommunitySettings {

    public static final int MOST = 20;

    private final JdbcClient jdbc;

    CommunitySettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many first contributions of a new account are looked at before others read them. */
    @Transactional(readOnly = true)
    public int firstWait() {
        return jdbc.sql("select first_wait from community_setting").query(Integer.class).single();
    }

    @Transactional
    public void letFirstWait(Viewer viewer, String typed) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
        var problems = new Problems();
        problems.required("firstWait", typed, 10);
        Integer count = problems.number("firstWait", typed, 0, MOST);
        problems.refuseIfAny();
        jdbc.sql("update community_setting set first_wait = :count").param("count", count).update();
    }
}
