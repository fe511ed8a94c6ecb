package org.allmende.routines;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutineJobs {

    /** Often enough that who joins in the morning has their onboarding before noon. */
    @Bean
    RecurringTask<Void> routineRunsJob(RunRound round) {
        return Tasks.recurring("routine-runs", FixedDelay.ofMinutes(20))
                .execute((instance, context) -> round.run());
    }
}
