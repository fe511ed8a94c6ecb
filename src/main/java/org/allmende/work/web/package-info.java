/** Pages of projects and tasks. */
@NullMarked
package org.allmende.work.web;

import org.jspecify.annotations.NullMarked;
