/** The comparison with an earlier day, and one's last steps. */
@NullMarked
package org.allmende.history.web;

import org.jspecify.annotations.NullMarked;
