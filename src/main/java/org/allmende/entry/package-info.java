/** Bringing in much at once: outlines, pasted lists, slips, copies, selections, mail. */
@ApplicationModule(
        allowedDependencies = {
            "shared", "server", "tenancy", "shell", "plan", "people", "mail", "work", "files"
        })
@NullMarked
package org.allmende.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
