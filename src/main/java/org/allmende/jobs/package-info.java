/**
 * Runs the recurring tasks of all modules. A module adds one as a bean; it needs nothing of this
 * package.
 */
@NullMarked
package org.allmende.jobs;

import org.jspecify.annotations.NullMarked;
