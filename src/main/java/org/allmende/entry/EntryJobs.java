package org.allmende.entry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryJobs {

    /** Mails for projects; does nothing where no mailbox is configured. */
    @Bean
    RecurringTask<Void> mailFetchingJob(MailFetching fetching) {
        return Tasks.recurring("mail-fetching", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> fetching.fetch());
    }

    @Bean
    RecurringTask<Void> entryCleaningJob(OutlineEntry entry, ReceivedMails mails) {
        return Tasks.recurring("entry-cleaning", FixedDelay.ofHours(24))
                .execute((instance, context) -> {
                    entry.forgetOld();
                    mails.forgetOld();
                });
    }
}
