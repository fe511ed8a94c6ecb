/** Lists as files: for Excel, and as text for every other program. */
@ApplicationModule(allowedDependencies = {"shared", "shell"})
@NullMarked
package org.allmende.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
