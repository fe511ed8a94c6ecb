/** Pages of the evidence. */
@NullMarked
package org.allmende.evidence.web;

import org.jspecify.annotations.NullMarked;
