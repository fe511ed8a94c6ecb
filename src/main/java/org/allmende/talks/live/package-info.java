/** The page that all look at while a session runs. */
@NamedInterface("live")
@NullMarked
package org.allmende.talks.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
