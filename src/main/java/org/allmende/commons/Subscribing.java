package org.allmende.commons;

import java.util.UUID;
import org.allmende.library.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends subscriptions. With the first one the weekly mail begins too. */
@Component
@Transactional
public class Subscribing {

    static final int MOST = 50;
    private static final int MONDAY = 1;

    private final CommonsSubscriptions subscriptions;
    private final CommonsEntries entries;
    private final Templates templates;
    private final WeeklySettings weekly;

    Subscribing(
            CommonsSubscriptions subscriptions,
            CommonsEntries entries,
            Templates templates,
            WeeklySettings weekly) {
        this.subscriptions = subscriptions;
        this.entries = entries;
        this.templates = templates;
        this.weekly = weekly;
    }

    /**
     * @throws NotFound for a template out of sight and for a topic that there is not
     * @throws Refused where there are too many already
     */
    public void begin(Viewer viewer, SubscriptionForm form) {
        refuseGuests(viewer);
        String topic = form.topicOrNull();
        UUID template = form.templateOrNull();
        if ((topic == null) == (template == null)
                || topic != null && !entries.topics().contains(topic)
                || template != null && templates.find(viewer, template.toString()).isEmpty()) {
            throw new NotFound();
        }
        if (subscriptions.count(viewer) >= MOST) {
            throw new Refused("commons.subscription.most", MOST);
        }
        subscriptions.begin(viewer, form);
        weekly.begin(viewer, MONDAY);
    }

    /** A second time it changes nothing. */
    public void end(Viewer viewer, SubscriptionForm form) {
        refuseGuests(viewer);
        subscriptions.end(viewer, form);
    }

    private static void refuseGuests(Viewer viewer) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
    }
}
