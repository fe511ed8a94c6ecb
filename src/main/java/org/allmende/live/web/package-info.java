/** The stream of events that pages of a project listen to. */
@NullMarked
package org.allmende.live.web;

import org.jspecify.annotations.NullMarked;
