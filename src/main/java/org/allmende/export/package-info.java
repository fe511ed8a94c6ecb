/** Lists as files: for Excel, as text for every other program, and on paper. */
@ApplicationModule(allowedDependencies = {"shared", "shell", "paper"})
@NullMarked
package org.allmende.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
