package org.allmende.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailJobs {

    /**
     * Most mails leave right after the commit; this is for those whose node died or whose mail
     * server was away.
     */
    @Bean
    RecurringTask<Void> mailDeliveryJob(MailDelivery delivery) {
        return Tasks.recurring("mail-delivery", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> delivery.deliverDue());
    }

    @Bean
    RecurringTask<Void> mailCleaningJob(MailDelivery delivery) {
        return Tasks.recurring("mail-cleaning", FixedDelay.ofHours(24))
                .execute((instance, context) -> delivery.forgetOld());
    }
}
