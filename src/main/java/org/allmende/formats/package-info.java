/**
 * Exchange formats: ways to meet and learn from each other, offers of administrations to do so, and
 * the dates that come of them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "server",
            "shell",
            "plan",
            "mail",
            "paper",
            "people",
            "search",
            "library",
            "community",
            "commons"
        })
@NullMarked
package org.allmende.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
