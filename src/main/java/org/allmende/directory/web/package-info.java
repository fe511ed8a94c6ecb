/** Pages of the directory. */
@NullMarked
package org.allmende.directory.web;

import org.jspecify.annotations.NullMarked;
