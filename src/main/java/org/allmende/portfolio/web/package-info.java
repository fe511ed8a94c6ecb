/** Pages of the views of a project. */
@NullMarked
package org.allmende.portfolio.web;

import org.jspecify.annotations.NullMarked;
