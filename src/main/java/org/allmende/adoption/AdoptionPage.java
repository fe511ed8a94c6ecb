package org.allmende.adoption;

import java.util.List;
import org.allmende.library.Template;
import org.allmende.people.Authority;
import org.allmende.people.Colleague;
import org.allmende.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The form of an adoption with its preview.
 *
 * @param packages of the template at all depths, among which one chooses
 * @param roles that the ticked packages need
 * @param people everybody of the authority
 * @param factor proposed for the size of the authority
 * @param practice whether durations from practice are known
 * @param preview null while the form allows none
 * @param problems what is wrong with the form
 */
public record AdoptionPage(
        Template template,
        AdoptionForm form,
        List<Pack> packages,
        List<RoleToFill> roles,
        List<Colleague> people,
        Authority authority,
        SizeFactor factor,
        boolean practice,
        @Nullable AdoptionPreview preview,
        List<Problem> problems) {

    /**
     * A package one may take or leave.
     *
     * @param number its place in the tree, such as “1.2”
     * @param tasks all below it
     */
    public record Pack(String key, String number, String title, int tasks, boolean taken) {

        /** 1 at the top, at most 4: nobody tells deeper ones apart. */
        public int depth() {
            return Math.min(4, number.split("\\.").length);
        }
    }

    /**
     * A role and who is chosen for it.
     *
     * @param items how many items name it
     */
    public record RoleToFill(String key, String title, int items, List<String> people) {

        public String field() {
            return AdoptionForm.ROLE + key;
        }
    }

    public AdoptionPage with(List<Problem> others) {
        return new AdoptionPage(
                template, form, packages, roles, people, authority, factor, practice, preview,
                others);
    }

    AdoptionPage with(AdoptionPreview computed) {
        return new AdoptionPage(
                template, form, packages, roles, people, authority, factor, practice, computed,
                problems);
    }
}
