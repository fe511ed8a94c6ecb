/**
 * Projects, their tree of packages, tasks and milestones, and the days of those who work in them.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "search", "chart"})
@NullMarked
package org.allmende.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
