package org.allmende.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.library.StewardNews;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
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

    /** One line for each administration, whoever of it follows. */
    void tellFollowers(Viewer by, AskedQuestion question, String what) {
        Map<AuthorityId, List<PersonId>> houses = new LinkedHashMap<>();
        followers
                .toTell(by, question.id())
                .forEach(one ->
                        houses.computeIfAbsent(one.house(), house -> new ArrayList<>())
                                .add(one.person()));
        houses.forEach((house, people) -> tell(by, house, people, question, what));
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
