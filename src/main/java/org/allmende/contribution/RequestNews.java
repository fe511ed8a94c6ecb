package org.allmende.contribution;

import java.util.List;
import org.allmende.library.StewardNews;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the two sides of a proposal about each other. */
@Component
class RequestNews {

    private final ApplicationEventPublisher events;

    RequestNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Those who look after the template: the operator for the starter content. */
    void toMaintainers(Viewer by, ChangeRequest request, String what, String words) {
        events.publishEvent(
                new StewardNews(
                        by,
                        request.maintainer(),
                        List.of(),
                        request.id().value(),
                        request.path(),
                        request.document().title(),
                        key(what),
                        words));
    }

    /** Who made the proposal. */
    void toProposer(Viewer by, ChangeRequest request, String what, String words) {
        List<PersonId> proposer = List.of(request.person());
        events.publishEvent(
                new StewardNews(
                        by,
                        request.authority(),
                        proposer,
                        request.id().value(),
                        request.path(),
                        request.document().title(),
                        key(what),
                        words));
    }

    private static String key(String what) {
        return "contribution.news." + what;
    }
}
