/** Pages of fast entry. */
@NullMarked
package org.allmende.entry.web;

import org.jspecify.annotations.NullMarked;
