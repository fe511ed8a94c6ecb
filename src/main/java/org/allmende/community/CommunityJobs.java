package org.allmende.community;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunityJobs {

    /** What nobody confirmed goes after a week, what was decided after a year. */
    @Bean
    RecurringTask<Void> registrationForgettingJob(Registrations registrations) {
        return Tasks.recurring("registration-forgetting", FixedDelay.ofHours(6))
                .execute((instance, context) -> registrations.forget());
    }
}
