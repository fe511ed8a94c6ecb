/** Pages of an authority, its people, and the operator of the server. */
@NullMarked
package org.allmende.people.web;

import org.jspecify.annotations.NullMarked;
