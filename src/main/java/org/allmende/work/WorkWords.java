package org.allmende.work;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the words of projects and items up to date. What was written a moment ago is read by the
 * search itself.
 */
@Configuration(proxyBeanMethods = false)
class WorkWords {

    private static final int AT_ONCE = 200;

    @Bean
    RecurringTask<Void> workWordsJob(JdbcClient jdbc) {
        return Tasks.recurring("work-words", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> readAll(jdbc));
    }

    /** Each batch for itself, so that nothing is held for long. */
    private static void readAll(JdbcClient jdbc) {
        long read = AT_ONCE;
        while (read > 0) {
            read = read(jdbc);
        }
    }

    static long read(JdbcClient jdbc) {
        return jdbc.sql("select read_work_words(:most)")
                .param("most", AT_ONCE)
                .query(Long.class)
                .single();
    }
}
