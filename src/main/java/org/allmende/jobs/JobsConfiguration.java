package org.allmende.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The scheduler keeps its book in PostgreSQL, so that of several nodes one runs each job. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class JobsConfiguration {

    @Bean
    Jobs jobs(DataSource dataSource, List<RecurringTask<?>> tasks) {
        return new Jobs(
                Scheduler.create(dataSource)
                        .startTasks(tasks)
                        .schedulerName(new SchedulerName.Fixed(node()))
                        .executorService(Executors.newVirtualThreadPerTaskExecutor())
                        .threads(4)
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .pollingInterval(Duration.ofSeconds(10))
                        // A node that died leaves its jobs to the others within a minute.
                        .heartbeatInterval(Duration.ofSeconds(10))
                        .missedHeartbeatsLimit(4)
                        .shutdownMaxWait(Duration.ofSeconds(20))
                        .build());
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + ProcessHandle.current().pid();
        } catch (UnknownHostException nameless) {
            return "node-" + ProcessHandle.current().pid();
        }
    }
}
