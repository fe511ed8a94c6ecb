package org.allmende.evidence;

import java.util.Optional;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the figures of an authority's finished projects count: agreed to, and withdrawn. */
@Component
public class EvidenceConsent {

    private final Consents consents;
    private final Facts facts;

    EvidenceConsent(Consents consents, Facts facts) {
        this.consents = consents;
        this.facts = facts;
    }

    /**
     * @throws Forbidden when the viewer does not administer the authority
     */
    @Transactional(readOnly = true)
    public Optional<Consent> of(Viewer viewer) {
        refuseOthers(viewer);
        return consents.newest(viewer);
    }

    /**
     * What was given goes with the consent; the next round of the job takes it up, or leaves it.
     */
    @Transactional
    public void decide(Viewer viewer, boolean gives) {
        refuseOthers(viewer);
        if (gives != consents.newest(viewer).map(Consent::gives).orElse(false)) {
            consents.add(viewer, gives);
            facts.takeAllBack(viewer);
        }
    }

    /**
     * @param typed “true” or “false”
     * @throws Refused at the field {@code gives} for anything else
     */
    public boolean read(Viewer viewer, @Nullable String typed) {
        refuseOthers(viewer);
        return switch (typed) {
            case "true" -> true;
            case "false" -> false;
            case null, default -> throw new Refused(Problem.at("gives", "shell.problem.choice"));
        };
    }

    private static void refuseOthers(Viewer viewer) {
        if (!viewer.group().mayAdminister()) {
            throw new Forbidden();
        }
    }
}
