package org.allmende.server;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.allmende.server.PostgresServer.Access;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** The address of one more database, empty and new. */
    public static String another(String name) {
        var superuser = JdbcClient.create(asSuperuser());
        superuser.sql("drop database if exists " + name + " with (force)").update();
        superuser.sql("create database " + name + " owner " + OWNER.user()).update();
        return OWNER.url().replaceAll("[^/]+$", name);
    }

    static Access owner() {
        return OWNER;
    }

    /** To make other databases and users beside the one that tests share. */
    static DataSource asSuperuser() {
        return superuser(OWNER);
    }

    private static Access start() {
        var server = LocalPostgres.startForgetful(Path.of("target/postgres").toAbsolutePath());
        SpringApplication.getShutdownHandlers().add(server::close); // after the contexts
        var access = server.access();
        var superuser = JdbcClient.create(superuser(access));
        superuser.sql("drop database if exists test with (force)").update();
        superuser.sql("create database test owner " + access.user()).update();
        return new Access(
                access.url().replaceAll("[^/]+$", "test"), access.user(), access.password());
    }

    private static DataSource superuser(Access access) {
        return new DriverManagerDataSource(
                access.url().replaceAll("[^/]+$", "postgres"), "postgres", access.password());
    }
}
