/** Who answers questions about a template: by consent, for verified administrations. */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "shell", "plan", "people", "library"})
@NullMarked
package org.allmende.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
