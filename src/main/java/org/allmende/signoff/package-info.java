/** Mitzeichnung: named people sign what a task is about, one after the other or all at once. */
@ApplicationModule(
        allowedDependencies = {
            "shared", "tenancy", "shell", "paper", "plan", "people", "absence", "work", "day"
        })
@NullMarked
package org.allmende.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
