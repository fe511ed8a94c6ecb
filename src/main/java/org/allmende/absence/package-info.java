/** Who is away, and who stands in for them. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "shell", "people"})
@NullMarked
package org.allmende.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
