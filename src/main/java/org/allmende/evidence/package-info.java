/**
 * How long the items of a template really took (Praxiswerte): what consenting authorities give of
 * their finished projects, and what is shown of it from five authorities on.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "jobs",
            "plan",
            "people",
            "work",
            "library",
            "adoption"
        })
@NullMarked
package org.allmende.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
