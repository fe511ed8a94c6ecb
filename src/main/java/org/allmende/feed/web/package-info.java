/** The feed for programs, and the operator's page of sources. */
@NullMarked
package org.allmende.feed.web;

import org.jspecify.annotations.NullMarked;
