package org.allmende.views;

import java.util.UUID;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Span;

/** A dependency as the schedule draws it. */
record ScheduleLink(UUID predecessor, UUID successor, DependencyKind kind, Span lag) {}
