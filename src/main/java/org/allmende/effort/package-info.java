/** Planned, booked and remaining effort; the time that people book on their tasks. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "work", "export"})
@NullMarked
package org.allmende.effort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
