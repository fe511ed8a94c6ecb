package org.allmende.care;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CareJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

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
}
