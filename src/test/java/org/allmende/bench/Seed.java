package org.allmende.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The data the cases work on.
 *
 * @param planner person who plans all projects of their authority
 * @param large project of 5,000 items
 * @param middle project of 500
 * @param task of the large project, with everything a task can have
 * @param packages of other projects, where tasks may be added
 */
record Seed(String planner, String large, String middle, String task, List<Package> packages) {

    record Package(String project, String id) {}

    static final String EMAIL = "person0@musterlingen.example";
    static final String PASSWORD = "Radweg am Regenbogen";
    static final String TOKEN = "bench-token";
    static final String TEMPLATE = "grosse-vorlage";

    private static final String ID = "00000000-0000-7000-a00%d-%012d";

    /** Fills the database, unless it is filled already. */
    static Seed of(Connection database) throws SQLException, IOException {
        try (database) {
            if (text(database, "select 'there' from authority limit 1") == null) {
                System.err.println("Filling the database …");
                fill(database);
            }
            String large = ID.formatted(3, 0);
            String task =
                    text(
                            database,
                            """
                            select i.id from item i join comment c on c.item = i.id join subtask s on s.item = i.id join dependency d on d.successor = i.id
                            where i.project = '%s' and i.legal_bases <> '[]' order by i.number desc limit 1
                            """
                                    .formatted(large));
            return new Seed(
                    ID.formatted(2, 0),
                    large,
                    ID.formatted(3, 10),
                    Objects.requireNonNull(task),
                    packages(database));
        }
    }

    private static void fill(Connection database) throws SQLException, IOException {
        try (var settings =
                        database.prepareStatement("select set_config('bench.password', ?, false)");
                var statement = database.createStatement();
                var script =
                        Seed.class
                                .getClassLoader()
                                .getResourceAsStream("org/allmende/bench/seed.sql")) {
            settings.setString(
                    1,
                    "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD));
            settings.execute();
            statement.execute(
                    new String(
                            Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            publish(database, SamplePlan.document(TEMPLATE, 500, 300));
            statement.execute("vacuum (analyze)");
        }
    }

    private static void publish(Connection database, PlanDocument document) throws SQLException {
        try (var insert =
                database.prepareStatement(
                        """
                        with t as (insert into template (slug, subject) values (?, 'Weitere') returning id)
                        insert into template_version (template, number, ordinal, title, summary, note, licence, origin, tasks, milestones, periods,
                            workdays, document, checksum)
                        select id, ?, 1, ?, '', '', 'CC-BY-4.0', '', 440, 20, 20, 250, ?::jsonb, '' from t
                        """)) {
            insert.setString(1, document.id());
            insert.setString(2, document.version());
            insert.setString(3, document.title());
            insert.setString(4, PlanFormat.writeJson(document));
            insert.execute();
        }
        text(
                database,
                "with v as (select id, template, title, workdays from template_version) update template t set newest = v.id, title = v.title, workdays = v.workdays from v where v.template = t.id and t.newest is null returning t.slug");
    }

    private static List<Package> packages(Connection database) throws SQLException {
        var packages = new ArrayList<Package>();
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "select project, id from item where kind = 'PACKAGE' and authority = '%s' and project > '%s' and project < '%s' order by number, project"
                                        .formatted(
                                                ID.formatted(1, 0),
                                                ID.formatted(3, 10),
                                                ID.formatted(3, 300)))) {
            while (rows.next()) {
                packages.add(new Package(rows.getString(1), rows.getString(2)));
            }
        }
        return packages;
    }

    private static String text(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
