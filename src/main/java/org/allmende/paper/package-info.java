/** Pages on paper: PDF that screen readers can read (PDF/UA), with the fonts of the application. */
@ApplicationModule(allowedDependencies = {"shared", "shell"})
@NullMarked
package org.allmende.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
