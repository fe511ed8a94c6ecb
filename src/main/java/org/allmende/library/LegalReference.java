package org.allmende.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A legal basis of a template, named once.
 *
 * @param checkedOn when somebody last compared it with the law, if known
 * @param proofs how the items that name it are founded
 * @param items how many items name it
 */
public record LegalReference(
        String law, @Nullable LocalDate checkedOn, Set<Proof> proofs, int items) {

    /**
     * The abbreviation of a law has two capital letters or more: GWB, DSGVO, EGovG, BPersVG. A word
     * all in capitals after it belongs to it: SGB IX, GO NRW. Part of a compound is none:
     * IT-Grundschutz, TR-03138.
     */
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])[A-ZÄÖÜ][A-Za-zäöü]*[A-ZÄÖÜ][A-Za-zäöü]*(?: [A-Z]+)?(?![\\p{L}\\p{N}-])");

    private static final int MAIN_LAWS = 3;

    /** All legal bases of a plan in the order of their first mention. */
    static List<LegalReference> of(Plan plan) {
        Map<String, LegalReference> found = new LinkedHashMap<>();
        for (Item item : plan.items()) {
            for (LegalBasis basis : item.legalBases()) {
                found.merge(basis.law(), of(basis, item), LegalReference::with);
            }
        }
        return List.copyOf(found.values());
    }

    /** The short names of the laws that most items rest on. */
    static List<String> mainLaws(List<LegalReference> all) {
        Map<String, Integer> weight = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (LegalReference reference : all) {
            var names = ABBREVIATION.matcher(reference.law());
            while (names.find()) {
                if (weight.merge(names.group(), reference.items(), Integer::sum)
                        == reference.items()) {
                    order.add(names.group());
                }
            }
        }
        return order.stream()
                .sorted((one, other) -> weight.getOrDefault(other, 0) - weight.getOrDefault(one, 0))
                .limit(MAIN_LAWS)
                .toList();
    }

    private static LegalReference of(LegalBasis basis, Item item) {
        Set<Proof> proofs = EnumSet.noneOf(Proof.class);
        // What was compared with federal law has its day; without one, only the item was, by
        // another of its bases.
        if (item.proof() != null
                && (item.proof() != Proof.FEDERAL_LAW || basis.checkedOn() != null)) {
            proofs.add(item.proof());
        }
        return new LegalReference(basis.law(), basis.checkedOn(), proofs, 1);
    }

    private LegalReference with(LegalReference other) {
        Set<Proof> both = EnumSet.noneOf(Proof.class);
        both.addAll(proofs);
        both.addAll(other.proofs);
        return new LegalReference(
                law, later(checkedOn, other.checkedOn), both, items + other.items);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
