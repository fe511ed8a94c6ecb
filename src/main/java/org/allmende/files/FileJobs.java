package org.allmende.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileJobs {

    @Bean
    RecurringTask<Void> fileReadingJob(FileReading reading) {
        return Tasks.recurring("file-reading", FixedDelay.ofSeconds(15))
                .execute((instance, context) -> readAll(reading));
    }

    @Bean
    RecurringTask<Void> fileCheckingJob(FileChecking checking) {
        return Tasks.recurring("file-checking", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> checking.checkWaiting());
    }

    @Bean
    RecurringTask<Void> fileCleaningJob(FileCleaning cleaning) {
        return Tasks.recurring("file-cleaning", FixedDelay.ofHours(6))
                .execute((instance, context) -> clean(cleaning));
    }

    private static void readAll(FileReading reading) {
        try {
            int taken = 1;
            while (taken > 0) {
                taken = reading.readSome();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tried again at its next turn; the scheduler notes why. */
    private static void clean(FileCleaning cleaning) {
        try {
            cleaning.clean();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
