/** Partner authorities in a joint project: invited by the leading one, they name their people. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "shell", "people", "work"})
@NullMarked
package org.allmende.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
