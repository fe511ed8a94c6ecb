/**
 * The REST interface under {@code /api/v1}: JSON, Bearer tokens, keyset pages, problems after RFC
 * 9457.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "plan",
            "people",
            "work",
            "fields",
            "library",
            "adoption"
        })
@NullMarked
package org.allmende.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
