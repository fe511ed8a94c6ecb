package org.allmende.adoption;

import java.util.Map;
import org.allmende.plan.RoleKey;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants who adds a template to a running project.
 *
 * @param template slug or id
 * @param around the package it goes below; null for the top
 * @param title of the new package; the template's own when empty
 * @param roles of the template → those of the project that take them; others become new ones
 */
public record InsertionRequest(
        String template,
        ProjectId project,
        @Nullable ItemId around,
        String title,
        AdoptionTerms terms,
        Map<RoleKey, RoleKey> roles) {}
