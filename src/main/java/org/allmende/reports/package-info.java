/** Erfahrungsberichte: what an administration has learnt, approved by itself, for the others. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "search",
            "work",
            "day",
            "library",
            "paper",
            "community",
            "commons"
        })
@NullMarked
package org.allmende.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
