/** Where one comes in. */
@ApplicationModule
@NullMarked
package org.allmende.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
