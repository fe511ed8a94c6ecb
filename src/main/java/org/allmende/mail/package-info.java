/** Mails wait in a table, written in the transaction that caused them, and leave by a job. */
@NullMarked
package org.allmende.mail;

import org.jspecify.annotations.NullMarked;
