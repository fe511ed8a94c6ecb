/** Pages of people, and the security chains of the whole application. */
@NullMarked
package org.allmende.people.web;

import org.jspecify.annotations.NullMarked;
