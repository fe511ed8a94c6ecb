/**
 * One search over everything: other modules say what they hold, this one asks them and shows what
 * they find.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "shell"})
@NullMarked
package org.allmende.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
