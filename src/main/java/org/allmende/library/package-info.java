/** The library: templates with their versions, and how projects are started from them. */
@ApplicationModule(
        allowedDependencies = {
            "shared", "tenancy", "shell", "plan", "people", "search", "work", "chart"
        })
@NullMarked
package org.allmende.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
