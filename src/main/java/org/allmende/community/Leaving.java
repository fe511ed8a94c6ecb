package org.allmende.community;

import java.time.LocalDate;
import java.util.Map;
import org.allmende.contacts.ContactConsent;
import org.allmende.people.Departure;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** “Austreten”. Whoever works in the house keeps their account for that. */
@Component
public class Leaving {

    private final ContributionStandings standings;
    private final Profiles profiles;
    private final ContactConsent contacts;
    private final Moderators moderators;
    private final Departure departure;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Leaving(
            ContributionStandings standings,
            Profiles profiles,
            ContactConsent contacts,
            Moderators moderators,
            Departure departure,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.standings = standings;
        this.profiles = profiles;
        this.contacts = contacts;
        this.moderators = moderators;
        this.departure = departure;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Leaves: the profile and every consent go, contributions go or lose their name.
     *
     * @return whether the account is gone with it
     */
    @Transactional
    public boolean leave(Viewer viewer, String typed) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        var problems = new Problems();
        MemberLeft.Legacy choice =
                problems.choice(
                        "choice", typed, MemberLeft.Legacy.class, MemberLeft.Legacy.ANONYMISE);
        problems.refuseIfAny();
        profiles.put(viewer, Map.of(), LocalDate.EPOCH);
        standings.remove(
                viewer, new ContributionKey(CommunityProfile.KIND, viewer.person().value()));
        contacts.own(viewer).forEach(one -> contacts.withdraw(viewer, one.template()));
        events.publishEvent(new MemberLeft(viewer, choice));
        standings.forgetAuthor(viewer);
        moderators.remove(viewer, viewer.person());
        jdbc.sql("delete from rules_acceptance where person = :person")
                .param("person", viewer.person().value())
                .update();
        return viewer.group() == Group.COMMUNITY && departure.leave(viewer);
    }
}
