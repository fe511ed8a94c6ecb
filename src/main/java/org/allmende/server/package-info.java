/**
 * How the platform starts: settings, the database it brings or is given, the line that says it is
 * ready.
 */
@NullMarked
package org.allmende.server;

import org.jspecify.annotations.NullMarked;
