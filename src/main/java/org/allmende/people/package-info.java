/** Authorities, persons and what joins them: memberships and invitations. */
@NullMarked
package org.allmende.people;

import org.jspecify.annotations.NullMarked;
