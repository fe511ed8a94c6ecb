package org.allmende.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.allmende.server.PostgresServer.Access;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two ways into one database: the owner's for migrations, the application's for everything else.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseSources {

    /**
     * Decided here and not by a condition, which would be frozen when the application is processed
     * ahead of time.
     */
    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(AllmendeSettings settings) {
        return settings.database().external()
                ? new RemotePostgres(settings.database())
                : LocalPostgres.start(settings.folder().resolve("postgres"));
    }

    @Bean
    @FlywayDataSource
    DataSource ownerSource(PostgresServer server) {
        var owner = server.access();
        ApplicationRole.ensure(owner);
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    @Bean
    @Primary
    HikariDataSource applicationSource(
            PostgresServer server, @FlywayDataSource DataSource ownerSource) {
        var pool = new HikariDataSource(configuration(server.access()));
        checkRole(pool);
        return pool;
    }

    /**
     * Connections outside the pool, for those who keep one to hear what other nodes tell: a pool
     * would take it back.
     */
    @Bean(defaultCandidate = false)
    @DependsOn("ownerSource")
    DataSource listeningSource(PostgresServer server) {
        var owner = server.access();
        var source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        var properties = new Properties();
        properties.setProperty("ApplicationName", "allmende-live");
        properties.setProperty("options", "-c role=" + ApplicationRole.NAME);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        source.setConnectionProperties(properties);
        return source;
    }

    private static HikariConfig configuration(Access owner) {
        var configuration = new HikariConfig();
        configuration.setPoolName("allmende");
        configuration.setJdbcUrl(owner.url());
        configuration.setUsername(owner.user());
        configuration.setPassword(owner.password());
        configuration.setMaximumPoolSize(16);
        configuration.setMinimumIdle(2);
        // Without a database somebody waits for the page that says so, and one request asks a few
        // times.
        configuration.setConnectionTimeout(5_000);
        configuration.addDataSourceProperty("ApplicationName", "allmende");
        // Many rows at once travel as one statement: adopting a template writes hundreds.
        configuration.addDataSourceProperty("reWriteBatchedInserts", "true");
        configuration.addDataSourceProperty("options", "-c role=" + ApplicationRole.NAME);
        return configuration;
    }

    /**
     * Some poolers in front of a database drop start options; then every connection would have the
     * owner's rights.
     */
    private static void checkRole(HikariDataSource pool) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_user")) {
            if (rows.next() && rows.getString(1).equals(ApplicationRole.NAME)) {
                return;
            }
        } catch (SQLException refused) {
            pool.close();
            throw new StartRefused(
                    "Die Datenbank lässt die Anwendung nicht unter der Rolle %s arbeiten (%s): Bitte prüfen Sie, was zwischen Anwendung und Datenbank steht."
                            .formatted(ApplicationRole.NAME, refused.getMessage()),
                    refused);
        }
        pool.close();
        throw new StartRefused(
                "Etwas zwischen Anwendung und Datenbank verwirft die Startoption „role“: Bitte verbinden Sie sich unmittelbar mit PostgreSQL oder lassen Sie den Verteiler Startoptionen weiterreichen.");
    }
}
