/** The pages “Kalender”. */
@NullMarked
package org.allmende.calendar.web;

import org.jspecify.annotations.NullMarked;
