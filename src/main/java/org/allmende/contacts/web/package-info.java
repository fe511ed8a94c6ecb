/** Pages of the contacts. */
@NullMarked
package org.allmende.contacts.web;

import org.jspecify.annotations.NullMarked;
