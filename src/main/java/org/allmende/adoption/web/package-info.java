/** The form of an adoption. */
@NullMarked
package org.allmende.adoption.web;

import org.jspecify.annotations.NullMarked;
