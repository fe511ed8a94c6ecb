/** Brings improvements home: what a project does better becomes a proposal for its template. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "work",
            "day",
            "library",
            "drafting",
            "upgrade"
        })
@NullMarked
package org.allmende.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
