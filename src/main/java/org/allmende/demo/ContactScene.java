package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.library.TemplateContacts;
import org.allmende.library.Templates;
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
    private final Templates templates;
    private final TemplateContacts contacts;

    ContactScene(Players players, Templates templates, TemplateContacts contacts) {
        this.players = players;
        this.templates = templates;
        this.contacts = contacts;
    }

    @Override
    public void play(LocalDate today) {
        SampleProjects.read().contacts().forEach(this::play);
    }

    private void play(SampleProjects.Contact one) {
        Player player = Cast.named(one.person());
        Viewer viewer = players.viewer(player);
        Fence.within(
                viewer,
                () -> {
                    contacts.add(
                            viewer,
                            templates.visibleTo(viewer, one.template()).id(),
                            player.email(),
                            AGREED);
                    return one;
                });
    }
}
