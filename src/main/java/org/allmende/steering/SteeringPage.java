package org.allmende.steering;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * The tab “Steuerung”.
 *
 * @param risks the heaviest first, closed ones last
 * @param decisions open ones first
 * @param reports kept ones, the newest first
 * @param people the cards of everybody it names
 */
public record SteeringPage(
        ProjectHead head,
        List<Risk> risks,
        List<Decision> decisions,
        List<KeptReport.Line> reports,
        Map<PersonId, PersonCard> people) {

    public String path() {
        return head.project().path() + "/steuerung";
    }

    public List<Risk> openRisks() {
        return risks.stream().filter(risk -> !risk.isClosed()).toList();
    }

    public List<Risk> closedRisks() {
        return risks.stream().filter(Risk::isClosed).toList();
    }

    public List<Decision> openDecisions() {
        return decisions.stream().filter(decision -> !decision.isDecided()).toList();
    }

    public List<Decision> decided() {
        return decisions.stream().filter(Decision::isDecided).toList();
    }

    /** How many open risks stand in one field of the picture. */
    public long count(Grade likelihood, Grade impact) {
        return openRisks().stream()
                .filter(risk -> risk.likelihood() == likelihood && risk.impact() == impact)
                .count();
    }

    public String name(@Nullable PersonId person) {
        PersonCard card = person == null ? null : people.get(person);
        return card == null ? "" : card.name();
    }
}
