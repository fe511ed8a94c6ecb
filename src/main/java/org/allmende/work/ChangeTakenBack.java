package org.allmende.work;

import java.util.UUID;
import org.allmende.tenancy.Viewer;

/**
 * A change was taken back; told in the same transaction, for modules that keep something along with
 * it.
 *
 * @param undo the change that undid it; it can be taken back itself
 */
public record ChangeTakenBack(Viewer by, ProjectId project, UUID change, UUID undo) {}
