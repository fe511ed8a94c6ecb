/**
 * A plan is a value: a tree of packages, tasks and milestones with durations, dependencies, roles
 * and legal bases. Plain Java without framework, database or clock; today's date and the calendar
 * are arguments.
 */
@NullMarked
package org.allmende.plan;

import org.jspecify.annotations.NullMarked;
