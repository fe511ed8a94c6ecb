/** The Werkstatt: templates in the making, from the empty page to the version that is published. */
@ApplicationModule(
        allowedDependencies = {
            "shared", "tenancy", "shell", "plan", "people", "work", "day", "chart", "library"
        })
@NullMarked
package org.allmende.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
