package org.allmende.server;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.allmende.server.PostgresServer.Access;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Keeps the programs and the cluster in {@code target/postgres}, so that only the first run pays
 * for them; the database is new each time.
 */
public final class TestPostgres {

    private static final Access OWNER = start();

    private TestPostgres() {}

    public static Map<String, String> access() {
        return Map.of("url", OWNER.url(), "user", OWNER.user(), "password", OWNER.password());
    }

    public static DataSource asOwner() {
        return new DriverManagerDataSource(OWNER.url(), OWNER.user(), OWNER.password());
    }

    private static Access start() {
        var server = LocalPostgres.startForgetful(Path.of("target/postgres").toAbsolutePath());
        SpringApplication.getShutdownHandlers().add(server::close); // after the contexts
        var access = server.access();
        try (var connection =
                        DriverManager.getConnection(
                                access.url().replaceAll("[^/]+$", "postgres"),
                                "postgres",
                                access.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists test with (force)");
            statement.execute("create database test owner " + access.user());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Access(
                access.url().replaceAll("[^/]+$", "test"), access.user(), access.password());
    }
}
