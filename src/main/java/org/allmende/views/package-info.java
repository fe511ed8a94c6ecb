/** A project seen as structure, list, board and Zeitplan: read only, each its own query. */
@ApplicationModule(
        allowedDependencies = {
            "shared", "tenancy", "shell", "plan", "people", "work", "chart", "export"
        })
@NullMarked
package org.allmende.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
