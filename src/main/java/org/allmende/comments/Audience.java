package org.allmende.comments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectRole;
import org.allmende.work.Rights;
import org.allmende.work.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whom somebody may name at an item. */
@Component
@Transactional(readOnly = true)
class Audience {

    private final Rights rights;
    private final Colleagues colleagues;
    private final Comments comments;

    Audience(Rights rights, Colleagues colleagues, Comments comments) {
        this.rights = rights;
        this.colleagues = colleagues;
        this.comments = comments;
    }

    /** Guests name those only whom they meet on the page: no list of members is theirs. */
    Addressees of(Viewer viewer, Subject subject) {
        ProjectItem item = Objects.requireNonNull(subject.item());
        Set<PersonId> seeing = seeing(viewer, subject, item);
        if (!Rights.mayAsk(viewer)) {
            var met = new HashSet<PersonId>(item.assignees());
            met.addAll(comments.authors(viewer, subject));
            met.add(
                    item.responsible() == null
                            ? subject.project().responsible()
                            : item.responsible());
            met.retainAll(seeing);
            List<PersonCard> cards = named(colleagues.cards(viewer, met));
            return new Addressees(cards, cards);
        }
        List<PersonCard> everybody = colleagues.of(viewer).stream().map(Colleague::card).toList();
        return new Addressees(
                everybody, everybody.stream().filter(card -> seeing.contains(card.id())).toList());
    }

    /** A draft is seen by those who plan it. */
    private Set<PersonId> seeing(Viewer viewer, Subject subject, ProjectItem item) throws NotFound {
        Map<PersonId, ProjectRole> roles = rights.at(viewer, item.id());
        var seeing = new HashSet<>(roles.keySet());
        if (subject.project().draft()) {
            seeing.removeIf(person -> roles.get(person) != ProjectRole.PLANNING);
        }
        return seeing;
    }

    private static List<PersonCard> named(Map<PersonId, PersonCard> cards) {
        var named = new ArrayList<>(cards.values());
        named.sort(Comparator.comparing(PersonCard::name));
        return named;
    }
}
