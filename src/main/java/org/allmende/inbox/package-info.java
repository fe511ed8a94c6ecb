/** What concerns whom: the inbox, its mails, and what everybody wants to be told. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "server",
            "shell",
            "mail",
            "people",
            "absence",
            "plan",
            "work",
            "library",
            "comments",
            "signoff",
            "correspondence",
            "commons"
        })
@NullMarked
package org.allmende.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
