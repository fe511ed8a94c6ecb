/** The frame of every page and the parts pages are made of. */
@NullMarked
package org.allmende.shell;

import org.jspecify.annotations.NullMarked;
