/**
 * Questions and answers among administrations: asked with tags or at a template, answered, voted
 * on, followed, and handed to those who have done it already.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "search",
            "library",
            "contacts",
            "directory",
            "care",
            "community",
            "commons"
        })
@NullMarked
package org.allmende.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
