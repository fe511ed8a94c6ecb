/** What comes again and runs by itself: routines, their days, their runs and the proof of them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "work",
            "library",
            "adoption",
            "files",
            "day",
            "paper",
            "commons"
        })
@NullMarked
package org.allmende.routines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
