/** The way in, and the pages of series. */
@NullMarked
package org.allmende.talks.web;

import org.jspecify.annotations.NullMarked;
