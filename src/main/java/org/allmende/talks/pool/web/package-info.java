/** Pages of the pool and its rounds. */
@NullMarked
package org.allmende.talks.pool.web;

import org.jspecify.annotations.NullMarked;
