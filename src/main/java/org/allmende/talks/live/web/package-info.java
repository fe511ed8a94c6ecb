/** The live page, its buttons and its stream. */
@NullMarked
package org.allmende.talks.live.web;

import org.jspecify.annotations.NullMarked;
