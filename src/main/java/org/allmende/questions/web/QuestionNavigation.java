package org.allmende.questions.web;

import java.util.List;
import org.allmende.community.CommunityPart;
import org.allmende.questions.AskedQuestion;
import org.allmende.shell.Frame;
import org.allmende.shell.Navigation;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Fragen”, before those whom one asks by oneself. */
@Component
@Order(45)
class QuestionNavigation implements Navigation {

    @Bean
    CommunityPart questionsPart() {
        return new CommunityPart(
                35, "questions.title", "questions.community", AskedQuestion.PATH, true);
    }

    @Override
    public Group group() {
        return Group.COMMONS;
    }

    @Override
    public List<Frame.NavEntry> entries(Viewer viewer, Texts t) {
        return viewer.group().mayReadLibrary()
                ? List.of(Frame.NavEntry.of(t.of("questions.title"), AskedQuestion.PATH))
                : List.of();
    }
}
