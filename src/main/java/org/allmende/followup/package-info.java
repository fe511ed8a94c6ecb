/** Wiedervorlagen: a task shown again on a day, to oneself or to a colleague. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "work", "day"})
@NullMarked
package org.allmende.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
