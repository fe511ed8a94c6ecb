package org.allmende.library;

import java.util.List;

/**
 * A template among those it was made of and those that were made of it.
 *
 * @param owner who looks after it; empty for the starter content
 * @param asked whether it is the one whose family was asked for
 * @param variants made of it, by title
 */
public record FamilyMember(
        String slug,
        String title,
        String number,
        String owner,
        boolean asked,
        List<FamilyMember> variants) {

    public String path() {
        return "/vorlagen/" + slug;
    }

    /** Whether there is anybody else. */
    public boolean isAlone() {
        return asked && variants.isEmpty();
    }
}
