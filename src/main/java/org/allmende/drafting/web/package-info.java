/** Pages of the Werkstatt. */
@NullMarked
package org.allmende.drafting.web;

import org.jspecify.annotations.NullMarked;
