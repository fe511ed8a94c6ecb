/**
 * What administrations share, as one list: what belongs together, what is new, and a mail of it
 * each week. The modules above bring what they share by a view in the database; here nothing is
 * known of them but their names.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "server", "tenancy", "shell", "jobs", "mail", "library"})
@NullMarked
package org.allmende.commons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
