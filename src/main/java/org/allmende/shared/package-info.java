/** Small values every module may use: refusals, positions, pages of a list. */
@NullMarked
package org.allmende.shared;

import org.jspecify.annotations.NullMarked;
