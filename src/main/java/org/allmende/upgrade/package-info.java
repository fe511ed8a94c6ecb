/**
 * Brings a newer version of a template into the projects that were started from it
 * (Aktualisierung).
 */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "work", "library"})
@NullMarked
package org.allmende.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
