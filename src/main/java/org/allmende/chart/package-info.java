/**
 * The Zeitplan as a drawing: rows, arrows and days in, HTML and SVG out. Knows plans and calendars,
 * no project.
 */
@NullMarked
package org.allmende.chart;

import org.jspecify.annotations.NullMarked;
