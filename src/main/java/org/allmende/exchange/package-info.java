/** Ways in and out for other programs: calendars that subscribe to tasks. */
@ApplicationModule(
        allowedDependencies = {
            "server",
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "signin",
            "work",
            "routines"
        })
@NullMarked
package org.allmende.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
