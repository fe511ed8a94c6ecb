/** The form of an upgrade. */
@NullMarked
package org.allmende.upgrade.web;

import org.jspecify.annotations.NullMarked;
