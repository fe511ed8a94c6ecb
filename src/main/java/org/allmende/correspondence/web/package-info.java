/** Pages of the conversations. */
@NullMarked
package org.allmende.correspondence.web;

import org.jspecify.annotations.NullMarked;
