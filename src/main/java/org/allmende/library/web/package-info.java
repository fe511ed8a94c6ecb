/** Pages of the library. */
@NullMarked
package org.allmende.library.web;

import org.jspecify.annotations.NullMarked;
