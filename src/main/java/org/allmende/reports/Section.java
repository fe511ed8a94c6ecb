package org.allmende.reports;

import java.util.List;
import java.util.stream.Stream;

/** A section with its guiding questions, which are in the messages. */
public enum Section {
    WANTED(Extent.SHORT, 40, true),
    DID(Extent.SHORT, 50, true),
    RESULT(Extent.SHORT, 40, true),
    NEXT_TIME(Extent.SHORT, 40, true),
    USABLE(Extent.SHORT, 40, true),
    SUMMARY(Extent.FULL, 60, true),
    SITUATION(Extent.FULL, 150, true),
    GOALS(Extent.FULL, 80, true),
    APPROACH(Extent.FULL, 300, true),
    WENT_WELL(Extent.FULL, 100, true),
    WENT_WRONG(Extent.FULL, 200, true),
    DIFFERENTLY(Extent.FULL, 120, true),
    TRANSFER(Extent.FULL, 80, true),
    TAKEAWAYS(Extent.FULL, 0, false),
    QUESTIONS(Extent.FULL, 50, false);

    public static final int LONGEST = 8_000;

    private final Extent extent;
    private final int words;
    private final boolean required;

    Section(Extent extent, int words, boolean required) {
        this.extent = extent;
        this.words = words;
        this.required = required;
    }

    public static List<Section> of(Extent extent) {
        return Stream.of(values()).filter(section -> section.extent == extent).toList();
    }

    /** About so many words are enough; 0 for a list. */
    public int words() {
        return words;
    }

    public boolean isRequired() {
        return required;
    }
}
