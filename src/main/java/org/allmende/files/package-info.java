/**
 * Files of projects and their items: received in a stream, stored once by their content, searched
 * by their text.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "server", "tenancy", "shell", "people", "search", "work"})
@NullMarked
package org.allmende.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
