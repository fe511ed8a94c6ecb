package org.allmende.evidence;

import java.time.LocalDate;

/**
 * A figure made of at least five authorities, each of which counts once.
 *
 * @param key of the template's item; empty for the whole project
 * @param low the lower quartile; shares have one value three times
 * @param middle the median in working days, or the share in per cent, in steps of five
 * @param high the upper quartile
 */
public record Figure(
        String key,
        Measure measure,
        int authorities,
        int projects,
        int low,
        int middle,
        int high,
        LocalDate madeOn) {}
