package org.allmende.tenancy;

/**
 * Who asks, and for which authority. Every repository method that reads or writes private things
 * takes one.
 *
 * @param operator runs the server; sees no private project by it
 */
public record Viewer(PersonId person, AuthorityId authority, Group group, boolean operator) {}
