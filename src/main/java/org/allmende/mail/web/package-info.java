/** The demo's page of sent mails. */
@NullMarked
package org.allmende.mail.web;

import org.jspecify.annotations.NullMarked;
