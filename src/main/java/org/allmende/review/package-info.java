/** Review: what somebody finished goes to the responsible person, who accepts or returns it. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "work", "day"})
@NullMarked
package org.allmende.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
