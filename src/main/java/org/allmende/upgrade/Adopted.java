package org.allmende.upgrade;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKey;
import org.allmende.plan.PlanEmbedding;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A template that lives in a project, and how far the project has followed it.
 *
 * @param id tells it from others in the same project
 * @param slug of the template
 * @param version the version both sides have agreed on
 * @param newest the newest version of the template
 * @param base what both have agreed on, in the file format; null in projects from before
 * @param factor the size it was adopted in
 * @param postponed how many changes of that version wait to be decided on
 * @param embedding how it lives there
 * @param pack title of the package it was inserted as; empty when the project was started from it
 * @param leftOut keys of what was not taken; null in projects from before
 */
record Adopted(
        ProjectId project,
        UUID id,
        String slug,
        String title,
        UUID version,
        String number,
        UUID newest,
        String newestNumber,
        @Nullable String base,
        BigDecimal factor,
        int postponed,
        PlanEmbedding embedding,
        String pack,
        @Nullable List<ItemKey> leftOut) {

    boolean isBehind() {
        return !version.equals(newest) || postponed > 0;
    }
}
