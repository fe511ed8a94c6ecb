/**
 * Ansprechpersonen of all administrations in one directory: those of templates, and people of the
 * community who say what they may be asked about. By consent, for verified administrations.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "search",
            "contacts",
            "correspondence",
            "community"
        })
@NullMarked
package org.allmende.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
