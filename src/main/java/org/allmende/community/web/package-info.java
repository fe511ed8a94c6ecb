/** Pages of the community. */
@NullMarked
package org.allmende.community.web;

import org.jspecify.annotations.NullMarked;
