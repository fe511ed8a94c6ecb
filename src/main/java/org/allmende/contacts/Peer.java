package org.allmende.contacts;

import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.jspecify.annotations.Nullable;

/** What of an authority is compared with another. */
record Peer(AuthorityKind kind, @Nullable Integer inhabitants, Land land) {}
