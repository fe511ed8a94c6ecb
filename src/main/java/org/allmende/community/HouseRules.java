package org.allmende.community;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How one treats each other here. Everybody accepts them once, in each wording, before they write
 * something. The wording is a file; its first line says which one it is.
 */
@Component
public class HouseRules {

    private static final Pattern HEAD = Pattern.compile("Fassung: (\\d{1,6})\\s+");

    private final JdbcClient jdbc;
    private final int version;
    private final String text;

    HouseRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
        String file = SharedFile.read("hausregeln.md");
        Matcher head = HEAD.matcher(file);
        if (!head.lookingAt()) {
            throw new IllegalStateException("hausregeln.md begins with „Fassung: <number>“");
        }
        this.version = Integer.parseInt(head.group(1));
        this.text = file.substring(head.end());
    }

    public int version() {
        return version;
    }

    /** Markdown. */
    public String text() {
        return text;
    }

    @Transactional(readOnly = true)
    public boolean acceptedBy(Viewer viewer) {
        return jdbc.sql(
                        "select exists (select from rules_acceptance where person = :person and version = :version)")
                .param("person", viewer.person().value())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void accept(Viewer viewer) {
        jdbc.sql(
                        "insert into rules_acceptance (person, version) values (:person, :version) on conflict do nothing")
                .param("person", viewer.person().value())
                .param("version", version)
                .update();
    }
}
