/** Austausch: two people of different authorities write to each other. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "people", "library", "contacts"})
@NullMarked
package org.allmende.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
