package org.allmende.drafting;

/** The number one proposes for the next version: 1.0 is followed by 1.1, 2 by 2.1. */
final class NextNumber {

    private NextNumber() {}

    static String after(String number) {
        String[] parts = number.split("\\.");
        return parts.length == 1
                ? parts[0] + ".1"
                : parts[0] + "." + (Integer.parseInt(parts[1]) + 1);
    }
}
