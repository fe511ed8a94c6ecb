package org.allmende.evidence.web;

import gg.jte.Content;
import jtegenerated.Templates;
import org.allmende.evidence.PracticeReading;
import org.allmende.library.Template;
import org.allmende.library.TemplatePanel;
import org.allmende.library.TemplateView;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Praxiswerte on the pages of a template. */
@Configuration(proxyBeanMethods = false)
class EvidenceParts {

    static final String PATH = "/praxiswerte";

    @Bean
    TemplateView evidenceView() {
        return new TemplateView(35, "evidence.tab", PATH, false);
    }

    @Bean
    TemplatePanel evidencePanel(Templates pages, PracticeReading evidence) {
        return new TemplatePanel() {
            @Override
            public Side side() {
                return Side.ASIDE;
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public @Nullable Content show(Frame frame, Viewer viewer, Template template) {
                var practice = evidence.practice(viewer, template);
                return practice.total() == null
                        ? null
                        : pages.evidencePanel(frame, practice, template.path() + PATH);
            }
        };
    }
}
