/**
 * What ends on which day: the tasks of a project, or of all one's projects, by month and by day.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "work", "views"})
@NullMarked
package org.allmende.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
