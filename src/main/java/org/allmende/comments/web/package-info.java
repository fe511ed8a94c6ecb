/** Comments as a part of the task page, and their own pages. */
@NullMarked
package org.allmende.comments.web;

import org.jspecify.annotations.NullMarked;
