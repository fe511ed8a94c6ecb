/** The library between servers: what this one gives away, signed, and what it takes from others. */
@ApplicationModule(
        allowedDependencies = {
            "server", "shared", "outward", "tenancy", "shell", "plan", "people", "library"
        })
@NullMarked
package org.allmende.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
