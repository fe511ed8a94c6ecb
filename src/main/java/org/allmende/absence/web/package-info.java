/** Pages of absences. */
@NullMarked
package org.allmende.absence.web;

import org.jspecify.annotations.NullMarked;
