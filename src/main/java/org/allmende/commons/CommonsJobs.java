package org.allmende.commons;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommonsJobs {

    /** Well after midnight: what committed late belongs to its day all the same. */
    @Bean
    RecurringTask<Void> commonsWeeklyJob(WeeklyRound round) {
        return Tasks.recurring(
                        "commons-weekly", Schedules.daily(CommonsEntry.ZONE, LocalTime.of(6, 10)))
                .execute((instance, context) -> round.run());
    }

    /** What only time changes, such as offers that run out, and whatever else should differ. */
    @Bean
    RecurringTask<Void> commonsRebuildingJob(CommonsRebuilding rebuilding) {
        return Tasks.recurring(
                        "commons-rebuilding",
                        Schedules.daily(CommonsEntry.ZONE, LocalTime.of(0, 20)))
                .execute((instance, context) -> rebuilding.run());
    }
}
