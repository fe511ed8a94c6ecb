package org.allmende.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.library.StewardNews;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those a question concerns, in their inbox. */
@Component
class QuestionNews {

    private final ApplicationEventPublisher events;
    private final Followers followers;

    QuestionNews(ApplicationEventPublisher events, Followers followers) {
        this.events = events;
        this.followers = followers;
    }

    /**
     * There is a new answer: one line for each administration, whoever of it follows.
     *
     * @param author of the answer, who knows, or null
     */
    void answered(Viewer by, AskedQuestion question, @Nullable PersonId author) {
        Map<AuthorityId, List<PersonId>> houses = new LinkedHashMap<>();
        followers.toTell(by, question.id()).stream()
                .filter(one -> !one.person().equals(author))
                .forEach(one ->
                        houses.computeIfAbsent(one.house(), house -> new ArrayList<>())
                                .add(one.person()));
        houses.forEach((house, people) -> tell(by, house, people, question, "answered"));
    }

    void tell(
            Viewer by,
            AuthorityId house,
            List<PersonId> people,
            AskedQuestion question,
            String what) {
        events.publishEvent(
                new StewardNews(
                        by,
                        house,
                        people,
                        question.id().value(),
                        question.path(),
                        question.title(),
                        "questions.news." + what,
                        ""));
    }
}
