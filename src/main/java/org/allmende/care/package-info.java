/**
 * How well templates are looked after: what was checked, what is due, what those say who used them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "outward",
            "tenancy",
            "shell",
            "server",
            "mail",
            "plan",
            "people",
            "work",
            "library",
            "contribution"
        })
@NullMarked
package org.allmende.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
