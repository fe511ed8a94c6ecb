/** “Mein Tag”: what one person answers for or carries out, over all their projects. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "shell", "absence", "plan", "work"})
@NullMarked
package org.allmende.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
