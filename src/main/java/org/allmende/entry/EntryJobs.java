package org.allmende.entry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryJobs {

    @Bean
    RecurringTask<Void> entryCleaningJob(OutlineEntry entry) {
        return Tasks.recurring("entry-cleaning", FixedDelay.ofHours(24))
                .execute((instance, context) -> entry.forgetOld());
    }
}
