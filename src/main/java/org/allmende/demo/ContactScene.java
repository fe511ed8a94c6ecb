package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.contacts.ContactConsent;
import org.allmende.contacts.ContactForm;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who answers questions about a template. */
@Component
@Order(30)
class ContactScene implements Scene {

    private static final LocalDate AGREED = LocalDate.of(2026, 2, 2);

    private final Players players;
    private final ContactConsent consent;

    ContactScene(Players players, ContactConsent consent) {
        this.players = players;
        this.consent = consent;
    }

    @Override
    public void play(LocalDate today) {
        SampleProjects.read().contacts().forEach(this::play);
    }

    private void play(SampleProjects.Contact one) {
        Viewer viewer = players.viewer(Cast.named(one.person()));
        var form = new ContactForm(one.topics(), "true", "true");
        Fence.within(viewer, () -> consent.offer(viewer, one.template(), form, AGREED));
    }
}
