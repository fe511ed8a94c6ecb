package org.allmende.reports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Bean
    RecurringTask<Void> reportAskingJob(ReportAsking asking) {
        return Tasks.recurring("report-asking", Schedules.daily(ZONE, LocalTime.of(8, 20)))
                .execute((instance, context) -> asking.run());
    }
}
