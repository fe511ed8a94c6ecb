package org.allmende.absence;

import java.time.Instant;
import org.allmende.tenancy.Viewer;

/**
 * An absence was entered or taken back. Published inside the transaction.
 *
 * @param withdrawn whether it was taken back
 */
public record AbsenceChanged(Viewer by, Absence absence, boolean withdrawn, Instant at) {}
