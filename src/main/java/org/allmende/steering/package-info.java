/** Steering a project: risks, decisions, and the Sachstandsbericht of any day. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "paper", "plan", "people", "work"})
@NullMarked
package org.allmende.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
