/**
 * Basispläne: the plan of a project kept as it stood, and what can be told by comparing it with
 * today: the trend of the milestones, the progress, and the forecast.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "work",
            "views",
            "steering",
            "adoption",
            "evidence"
        })
@NullMarked
package org.allmende.baselines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
