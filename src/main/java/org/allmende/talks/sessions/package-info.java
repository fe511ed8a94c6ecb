/** Sessions: their agenda, who takes part, the mails and invitations, the feeds. */
@NamedInterface("sessions")
@NullMarked
package org.allmende.talks.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
