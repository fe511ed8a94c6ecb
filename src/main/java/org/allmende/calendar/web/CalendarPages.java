package org.allmende.calendar.web;

import org.allmende.calendar.Calendars;
import org.allmende.work.ProjectPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab “Kalender” of every project. */
@Configuration(proxyBeanMethods = false)
class CalendarPages {

    @Bean
    ProjectPage calendarPage() {
        return new ProjectPage(45, "calendar.title", Calendars.PATH, true);
    }
}
