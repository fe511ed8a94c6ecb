/**
 * What a project was: its state on an earlier day, what changed since, and one's own last steps.
 * Reads the history that work writes.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "shell", "people", "plan", "work"})
@NullMarked
package org.allmende.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
