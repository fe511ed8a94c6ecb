package org.allmende.people;

import java.util.List;

/** What the administration page shows. */
public record MembersPage(
        List<Membership> members,
        List<Invitation> invitations,
        List<TraceEntry> trace,
        String search) {}
