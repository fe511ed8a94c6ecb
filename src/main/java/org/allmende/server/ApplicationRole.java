package org.allmende.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.allmende.server.PostgresServer.Access;

/**
 * The role under which the application works. It owns nothing and cannot bypass row-level security,
 * unlike the owner of the database, who signs in, changes the tables, and lends its connections to
 * this role.
 */
final class ApplicationRole {

    static final String NAME = "allmende_app";

    private static final int OLDEST = 18;

    private ApplicationRole() {}

    /** Creates the role where it is missing and lets the owner take it on. */
    static void ensure(Access owner) {
        try (var connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            checkVersion(connection);
            try {
                create(connection);
            } catch (SQLException refused) {
                throw new StartRefused(
                        "Der Datenbankbenutzer „%s“ darf die Rolle %s nicht einrichten (%s): Bitte lassen Sie die Datenbankverwaltung einmal ausführen: CREATE ROLE %2$s NOLOGIN; GRANT %2$s TO \"%1$s\" WITH INHERIT FALSE, SET TRUE;"
                                .formatted(owner.user(), NAME, firstLine(refused)),
                        refused);
            }
            checkPowerless(connection);
        } catch (SQLException refused) {
            throw new StartRefused(unreachable(owner, refused), refused);
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new StartRefused(
                    "Die Datenbank unter ALLMENDE_DATABASE_URL ist PostgreSQL %d, nötig ist %d oder neuer: Bitte aktualisieren Sie sie."
                            .formatted(version, OLDEST));
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Other nodes may be starting too.
            statement.execute("select pg_advisory_lock(hashtext('allmende_app'))");
            if (!holds(
                    connection,
                    "select exists (select from pg_roles where rolname = '" + NAME + "')")) {
                statement.execute("create role " + NAME + " nologin");
            }
            if (!holds(connection, "select pg_has_role('" + NAME + "', 'set')")) {
                statement.execute(
                        "grant " + NAME + " to current_user with inherit false, set true");
            }
        }
    }

    private static void checkPowerless(Connection connection) throws SQLException {
        if (holds(
                connection,
                "select rolsuper or rolbypassrls from pg_roles where rolname = '" + NAME + "'")) {
            throw new StartRefused(
                    "Die Datenbankrolle %s kann den Zeilenschutz umgehen: Bitte lassen Sie die Datenbankverwaltung ausführen: ALTER ROLE %1$s NOSUPERUSER NOBYPASSRLS;"
                            .formatted(NAME));
        }
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String unreachable(Access owner, SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return "Die Datenbank weist den Benutzer „%s“ ab: Bitte prüfen Sie ALLMENDE_DATABASE_USER und ALLMENDE_DATABASE_PASSWORD."
                    .formatted(owner.user());
        }
        if (state.equals("3D000")) {
            return "Die Datenbank unter %s gibt es nicht: Bitte legen Sie sie an oder berichtigen Sie ALLMENDE_DATABASE_URL."
                    .formatted(owner.url());
        }
        return "Die Datenbank unter %s ist nicht erreichbar (%s): Bitte starten Sie sie oder berichtigen Sie ALLMENDE_DATABASE_URL."
                .formatted(owner.url(), firstLine(refused));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
