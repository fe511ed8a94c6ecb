package org.allmende.library;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** After a new analysis came with a new version of the software, all templates are read again. */
@Configuration(proxyBeanMethods = false)
class TemplateIndexJob {

    @Bean
    RecurringTask<Void> templateReadingJob(TemplateIndex index) {
        return Tasks.recurring("template-reading", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((task, context) -> {
                    while (index.readUnread()) {}
                });
    }
}
