/** Pages of the care for templates. */
@NullMarked
package org.allmende.care.web;

import org.jspecify.annotations.NullMarked;
