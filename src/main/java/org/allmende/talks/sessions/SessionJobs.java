package org.allmende.talks.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionJobs {

    @Bean
    RecurringTask<Void> talkReminderJob(SessionReminders reminders) {
        return Tasks.recurring("talk-reminders", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> reminders.run());
    }

    @Bean
    RecurringTask<Void> talkForgettingJob(SessionReminders reminders) {
        return Tasks.recurring(
                        "talk-forgetting", Schedules.daily(Session.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> reminders.forget());
    }
}
