/**
 * Sample data of {@code bin/run --demo}: two towns and a district, their people, and projects with
 * a past.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "shell",
            "server",
            "comments",
            "plan",
            "people",
            "absence",
            "work",
            "files",
            "fields",
            "library",
            "adoption",
            "contribution",
            "drafting",
            "inbox",
            "exchange",
            "partners",
            "portfolio",
            "signoff",
            "effort",
            "views",
            "followup",
            "steering",
            "evidence",
            "contacts",
            "care",
            "signin",
            "community",
            "correspondence",
            "formats",
            "feed",
            "talks",
            "talks :: *",
            "routines",
            "reports"
        })
@NullMarked
package org.allmende.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
