package org.allmende.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxJobs {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Most is told right after the commit; this is for what a node left behind. */
    @Bean
    RecurringTask<Void> inboxFanOutJob(FanOut fanOut) {
        return Tasks.recurring("inbox-fan-out", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> fanOut.run());
    }

    @Bean
    RecurringTask<Void> inboxMailJob(MailRound round) {
        return Tasks.recurring("inbox-mail", FixedDelay.ofSeconds(20))
                .execute((instance, context) -> round.run());
    }

    @Bean
    RecurringTask<Void> inboxAlarmJob(Alarms alarms) {
        return Tasks.recurring("inbox-alarm", Schedules.daily(ZONE, LocalTime.of(5, 30)))
                .execute((instance, context) -> alarms.run());
    }

    @Bean
    RecurringTask<Void> inboxCleaningJob(Forgetting forgetting) {
        return Tasks.recurring("inbox-cleaning", Schedules.daily(ZONE, LocalTime.of(3, 15)))
                .execute((instance, context) -> forgetting.run());
    }
}
