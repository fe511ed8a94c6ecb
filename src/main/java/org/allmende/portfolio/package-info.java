/**
 * All projects of a person beside each other: Ampel, progress, next milestone, responsible. Reads
 * only.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "people", "work", "views", "export"})
@NullMarked
package org.allmende.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
