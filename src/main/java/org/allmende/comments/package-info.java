/**
 * What people say to each other at a task: with names, links, pictures and reactions, changed and
 * deleted with a trace.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "shell", "people", "work", "files"})
@NullMarked
package org.allmende.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
