/** Pages of the archive, and of those who write what goes into it. */
@NullMarked
package org.allmende.talks.results.web;

import org.jspecify.annotations.NullMarked;
