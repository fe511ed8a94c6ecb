/** Tells open pages what others change while one looks at them, across all nodes. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "server", "people", "signin", "work"})
@NullMarked
package org.allmende.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
