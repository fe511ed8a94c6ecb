/** How a project is started from a template (Übernahme): cut, size, dates, people. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "work", "library"})
@NullMarked
package org.allmende.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
