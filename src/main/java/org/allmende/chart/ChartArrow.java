package org.allmende.chart;

import org.allmende.plan.DependencyKind;

/**
 * A dependency between two rows.
 *
 * @param from position of the predecessor's row, from 0
 * @param to position of the successor's row
 */
public record ChartArrow(int from, int to, DependencyKind kind) {}
