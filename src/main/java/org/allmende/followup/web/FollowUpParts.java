package org.allmende.followup.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.followup.FollowUpKeeping;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiedervorlagen on the pages of other modules. */
@Configuration(proxyBeanMethods = false)
class FollowUpParts {

    @Bean
    TaskPanel followUpPanel(Templates pages, FollowUpKeeping followUps) {
        return new TaskPanel() {
            @Override
            public Side side() {
                return Side.ASIDE;
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
                var known = followUps.at(viewer, sheet.item().id());
                return known.isEmpty() && sheet.project().isArchived()
                        ? null
                        : pages.followupPanel(frame, sheet, viewer.person(), known);
            }
        };
    }

    @Bean
    DayPart followUpsOfTheDay(Templates pages, FollowUpKeeping followUps) {
        return new DayPart() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public @Nullable Content show(Frame frame, Viewer viewer) {
                var due = followUps.due(viewer, frame.t().today());
                return due.isEmpty() ? null : pages.followupDay(frame, viewer.person(), due);
            }
        };
    }
}
