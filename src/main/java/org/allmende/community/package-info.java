/**
 * The community of administrations: how one joins, the house rules, moderation and what people show
 * of themselves. The ground on which reports, questions, formats and talks stand.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "server",
            "shell",
            "jobs",
            "plan",
            "mail",
            "people",
            "signin",
            "library",
            "contacts"
        })
@NullMarked
package org.allmende.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
