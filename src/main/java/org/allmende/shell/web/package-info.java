/** Web side of the shell: how frames, viewers and answers meet Spring MVC. */
@NullMarked
package org.allmende.shell.web;

import org.jspecify.annotations.NullMarked;
