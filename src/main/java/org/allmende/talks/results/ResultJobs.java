package org.allmende.talks.results;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.allmende.talks.sessions.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResultJobs {

    @Bean
    RecurringTask<Void> talkNoteJob(NoteRelease release) {
        return daily("talk-notes", LocalTime.of(0, 30), release::run);
    }

    @Bean
    RecurringTask<Void> talkRecordingJob(RecordingKeeping recordings) {
        return daily("talk-recordings", LocalTime.of(0, 10), recordings::run);
    }

    @Bean
    RecurringTask<Void> talkFeedbackJob(FeedbackReminders reminders) {
        return daily("talk-feedback", LocalTime.of(9, 30), reminders::run);
    }

    private static RecurringTask<Void> daily(String name, LocalTime at, Runnable job) {
        return Tasks.recurring(name, Schedules.daily(Session.ZONE, at))
                .execute((instance, context) -> job.run());
    }
}
