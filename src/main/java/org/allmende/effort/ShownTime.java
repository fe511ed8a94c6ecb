package org.allmende.effort;

/** A length of time as it is shown: “1:30”. */
public final class ShownTime {

    private ShownTime() {}

    public static String of(long minutes) {
        return (minutes < 0 ? "−" : "")
                + Math.abs(minutes) / 60
                + ":"
                + "%02d".formatted(Math.abs(minutes) % 60);
    }
}
