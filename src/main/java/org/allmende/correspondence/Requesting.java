package org.allmende.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** “Austausch anfragen”: somebody asks a person of another authority about a thing. */
@Component
public class Requesting {

    /** How many people one may ask in a week. */
    static final int MOST_ASKED = 10;

    /** By how many one is asked in a week. */
    static final int MOST_ASKING = 20;

    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Occasion> occasions;
    private final Conversations conversations;
    private final ConversationMessages messages;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requesting(
            List<Occasion> occasions,
            Conversations conversations,
            ConversationMessages messages,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.occasions = occasions;
        this.conversations = conversations;
        this.messages = messages;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /** Who would be asked; nobody where they stand ready no longer, or never did. */
    @Transactional(readOnly = true)
    public Optional<Addressee> addressee(Viewer viewer, RequestForm form) {
        Participation.check(viewer);
        return occasions.stream()
                .filter(one -> one.word().equals(form.anlass()))
                .findFirst()
                .flatMap(one -> of(viewer, one, form));
    }

    /**
     * Begins a conversation.
     *
     * @throws Refused also where the person stands ready no longer, or takes no more questions now
     */
    @Transactional
    public ConversationId ask(Viewer viewer, RequestForm form) {
        Addressee to =
                addressee(viewer, form).orElseThrow(() -> new Refused("correspondence.gone"));
        String words = RequestForm.read(form.words());
        Instant now = clock.instant();
        refuseTooMany(viewer, to, now);
        var id = new ConversationId(TimeOrderedId.next());
        conversations.insert(viewer, id, name(viewer), to, now);
        messages.add(viewer, id, words, now);
        events.publishEvent(new ConversationNews(viewer, id, ConversationNews.What.ASKED, now));
        return id;
    }

    private Optional<Addressee> of(Viewer viewer, Occasion occasion, RequestForm form) {
        return form.asked()
                .filter(person -> !person.equals(viewer.person()))
                .flatMap(person -> occasion.addressee(viewer, form.zu(), person))
                .filter(to -> !to.side().authority().equals(viewer.authority()));
    }

    /** The same sentence for who is muted and where too many ask: nobody needs to know which. */
    private void refuseTooMany(Viewer viewer, Addressee to, Instant now) {
        Instant since = now.minus(WEEK);
        Side other = to.side();
        conversations.queue(viewer, other.person());
        if (!conversations.takesQuestions(viewer, other, since, MOST_ASKING)) {
            throw new Refused("correspondence.busy", other.name());
        }
        if (conversations.waits(viewer, other.person())) {
            throw new Refused("correspondence.waits", other.name());
        }
        if (conversations.asked(viewer, since) >= MOST_ASKED) {
            throw new Refused("correspondence.many", MOST_ASKED);
        }
    }

    private String name(Viewer viewer) {
        PersonId me = viewer.person();
        PersonCard card = colleagues.cards(viewer, Set.of(me)).get(me);
        if (card == null) {
            throw new NotFound();
        }
        return card.name();
    }
}
