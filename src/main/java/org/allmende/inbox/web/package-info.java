/** Pages of the inbox and its settings. */
@NullMarked
package org.allmende.inbox.web;

import org.jspecify.annotations.NullMarked;
