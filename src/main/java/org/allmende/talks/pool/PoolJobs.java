package org.allmende.talks.pool;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PoolJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Bean
    RecurringTask<Void> talkRoundJob(RoundClosing closing, Clock clock) {
        return Tasks.recurring("talk-rounds", Schedules.daily(ZONE, LocalTime.of(0, 20)))
                .execute((instance, context) -> closing.run(LocalDate.now(clock.withZone(ZONE))));
    }
}
