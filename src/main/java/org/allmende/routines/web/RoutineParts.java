package org.allmende.routines.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.routines.WaitingRoutines;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routines on the pages of other modules. */
@Configuration(proxyBeanMethods = false)
class RoutineParts {

    @Bean
    DayPart routinesOfToday(Templates pages, WaitingRoutines waiting) {
        return new DayPart() {
            @Override
            public int order() {
                return 40;
            }

            @Override
            public @Nullable Content show(Frame frame, Viewer viewer) {
                var found = waiting.of(viewer);
                return found.isEmpty() ? null : pages.routinesWaiting(frame, found);
            }
        };
    }
}
