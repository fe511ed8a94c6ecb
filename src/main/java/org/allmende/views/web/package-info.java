/** Pages of the views of a project. */
@NullMarked
package org.allmende.views.web;

import org.jspecify.annotations.NullMarked;
