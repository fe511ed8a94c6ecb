/** Files that come with a template: chosen by its authors, taken along by who adopts it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "work",
            "files",
            "library",
            "adoption",
            "drafting"
        })
@NullMarked
package org.allmende.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
