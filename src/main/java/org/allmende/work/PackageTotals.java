package org.allmende.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a package comes to, from what it holds: strictly from below.
 *
 * @param done ended tasks and milestones
 * @param total all of them but those that were stopped
 */
public record PackageTotals(
        long done, long total, @Nullable LocalDate startOn, @Nullable LocalDate endOn) {

    static PackageTotals of(List<PackageContent> contents) {
        return new PackageTotals(
                contents.stream().mapToLong(PackageContent::done).sum(),
                contents.stream().mapToLong(PackageContent::total).sum(),
                contents.stream()
                        .map(PackageContent::startOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                contents.stream()
                        .map(PackageContent::endOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
