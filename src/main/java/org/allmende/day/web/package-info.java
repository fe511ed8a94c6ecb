/** The page “Mein Tag”. */
@NullMarked
package org.allmende.day.web;

import org.jspecify.annotations.NullMarked;
