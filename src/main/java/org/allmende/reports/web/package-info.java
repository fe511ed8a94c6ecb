/** Pages of the reports. */
@NullMarked
package org.allmende.reports.web;

import org.jspecify.annotations.NullMarked;
