package org.allmende.files.web;

import gg.jte.Content;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.files.FileSheets;
import org.allmende.files.PlaceFiles;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectPage;
import org.allmende.work.Subject;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files show up on the pages of work: a tab of the project, a part of the task. */
@Configuration(proxyBeanMethods = false)
class FilePages {

    @Bean
    ProjectPage filesPage() {
        return new ProjectPage(60, "files.page", "/dateien");
    }

    @Bean
    TaskPanel filesPanel(Templates pages, FileSheets sheets) {
        return new TaskPanel() {
            @Override
            public Side side() {
                return Side.CONTENT;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
                PlaceFiles files = sheets.at(viewer, new Subject(sheet.project(), sheet.item()));
                return files.files().isEmpty() && !files.mayAdd()
                        ? null
                        : pages.filesPlacePanel(frame, files, List.of());
            }
        };
    }
}
