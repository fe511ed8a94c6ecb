/** Pages of the exchange formats. */
@NullMarked
package org.allmende.formats.web;

import org.jspecify.annotations.NullMarked;
