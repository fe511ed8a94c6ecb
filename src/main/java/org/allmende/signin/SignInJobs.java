package org.allmende.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignInJobs {

    /** Forgets who tried what, hours after it mattered. */
    @Bean
    RecurringTask<Void> attemptCleaningJob(Attempts attempts) {
        return Tasks.recurring("attempt-cleaning", FixedDelay.ofHours(1))
                .execute((instance, context) -> attempts.clean());
    }
}
