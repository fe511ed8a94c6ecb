/** The page of the search. */
@NullMarked
package org.allmende.search.web;

import org.jspecify.annotations.NullMarked;
