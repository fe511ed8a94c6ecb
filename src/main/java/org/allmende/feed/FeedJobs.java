package org.allmende.feed;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedJobs {

    static final String ROUND = "feed-round";

    @Bean
    RecurringTask<Void> feedRoundJob(FeedRound round) {
        return Tasks.recurring(ROUND, FixedDelay.ofHours(1))
                .execute((instance, context) -> round.run());
    }
}
