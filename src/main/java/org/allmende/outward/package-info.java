/** The one way out to other servers, guarded: nothing here leads into the inner network. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.allmende.outward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
