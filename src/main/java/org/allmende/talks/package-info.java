/**
 * The BehördenTalk: a standing pool of topics that administrations bring in and vote on, and the
 * sessions made of them. Here stands what its parts share: series, ids, who moderates, who takes
 * part. Much of it is public.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "server",
            "mail",
            "plan",
            "people",
            "community",
            "search",
            "work",
            "paper",
            "commons"
        })
@NullMarked
package org.allmende.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
