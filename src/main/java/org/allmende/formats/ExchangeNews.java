package org.allmende.formats;

import java.util.List;
import org.allmende.library.StewardNews;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other side of an offer, in their inbox. Never what was written, only that it was. */
@Component
class ExchangeNews {

    private final ApplicationEventPublisher events;

    ExchangeNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(Viewer by, AuthorityId house, PersonId whom, Offer offer, String what) {
        if (whom.equals(by.person())) {
            return;
        }
        events.publishEvent(
                new StewardNews(
                        by,
                        house,
                        List.of(whom),
                        offer.id().value(),
                        offer.path(),
                        offer.topic(),
                        "formats.news." + what,
                        offer.format()));
    }

    void tell(Viewer by, Response response, Offer offer, String what) {
        tell(by, response.authority(), response.person(), offer, what);
    }
}
