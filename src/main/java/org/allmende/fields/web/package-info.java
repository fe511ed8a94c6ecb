/** The administration of own fields, and their part of the page and the form of a task. */
@NullMarked
package org.allmende.fields.web;

import org.jspecify.annotations.NullMarked;
