/** Fields that an authority defines for its packages, tasks and milestones. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "search", "work"})
@NullMarked
package org.allmende.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
