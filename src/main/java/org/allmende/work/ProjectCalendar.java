package org.allmende.work;

import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.jspecify.annotations.Nullable;

/** Whose holidays a project keeps. The closing days of its authority come on top. */
public record ProjectCalendar(Land land, @Nullable Locality locality, boolean freeChristmasEve) {}
