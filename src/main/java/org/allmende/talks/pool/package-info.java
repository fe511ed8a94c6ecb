/** The pool: topics that administrations bring in, discuss and vote on in rounds. */
@NamedInterface("pool")
@NullMarked
package org.allmende.talks.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
