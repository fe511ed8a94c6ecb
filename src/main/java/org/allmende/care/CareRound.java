package org.allmende.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Renews by night what is shown of at least five authorities. */
@Component
public class CareRound {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final Clock clock;

    CareRound(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        jdbc.sql("select renew_care(:today)")
                .param("today", LocalDate.ofInstant(clock.instant(), ZONE))
                .query()
                .listOfRows();
    }
}
