package org.allmende.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a plan fits.
 *
 * @param size null where it fits authorities of any size
 * @param software programs it was carried out with
 * @param leika identifiers of the Leistungskatalog, 14 digits each
 * @throws PlanRefused {@code plan.document.leika} for another form
 */
public record Suitability(@Nullable SizeClass size, List<String> software, List<String> leika) {

    /** Nothing said. */
    public static final Suitability ANY = new Suitability(null, List.of(), List.of());

    private static final String LEIKA = "\\d{14}";

    public Suitability {
        software = List.copyOf(software);
        leika = List.copyOf(leika);
        for (String id : leika) {
            if (!id.matches(LEIKA)) {
                throw new PlanRefused("plan.document.leika", id);
            }
        }
    }
}
