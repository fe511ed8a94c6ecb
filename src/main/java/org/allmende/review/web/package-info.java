/** The answer to a review: its form on the page of the task. */
@NullMarked
package org.allmende.review.web;

import org.jspecify.annotations.NullMarked;
