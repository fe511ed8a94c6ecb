/** Authorities, persons and what joins them: memberships, invitations, sign-in. */
@NullMarked
package org.allmende.people;

import org.jspecify.annotations.NullMarked;
