package org.allmende.care;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.allmende.outward.WayOut;
import org.allmende.server.AllmendeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class CareJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration BETWEEN_LINKS = Duration.ofSeconds(1);

    /** At night, all at once: when something changes does not say who changed it. */
    @Bean
    RecurringTask<Void> careFiguresJob(CareRound round) {
        return Tasks.recurring("care-figures", Schedules.daily(ZONE, LocalTime.of(3, 50)))
                .execute((instance, context) -> round.run());
    }

    @Bean
    RecurringTask<Void> careReminderJob(Reminding reminding) {
        return Tasks.recurring("care-reminder", Schedules.daily(ZONE, LocalTime.of(8, 10)))
                .execute((instance, context) -> reminding.run());
    }

    /** In the demo nobody is asked, nor where the operator wants it so. */
    @Bean
    RecurringTask<Void> careLinksJob(LinkRound round, AllmendeSettings settings) {
        boolean asks = settings.links().check() && !settings.demo();
        return Tasks.recurring("care-links", Schedules.daily(ZONE, LocalTime.of(1, 30)))
                .execute((instance, context) -> {
                    if (asks) {
                        round.run();
                    }
                });
    }

    @Bean
    LinkRound linkRound(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            LinkChecks checks,
            WayOut linksWayOut,
            Clock clock) {
        return new LinkRound(
                jdbc, transactions, checks, new LinkProbe(linksWayOut)::ask, BETWEEN_LINKS, clock);
    }

    @Bean
    WayOut linksWayOut(Environment environment) {
        return new WayOut(false, environment.getProperty("allmende.feed.proxy", "").strip());
    }
}
