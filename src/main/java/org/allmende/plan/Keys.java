package org.allmende.plan;

/**
 * The one spelling rule of item and role keys: they end up in addresses, file names and
 * spreadsheets.
 */
final class Keys {

    private static final int LONGEST = 64;

    private Keys() {}

    static void check(String value) {
        if (value.isEmpty()
                || value.length() > LONGEST
                || !value.codePoints().allMatch(Keys::allowed)) {
            throw new PlanRefused("plan.key", value);
        }
    }

    private static boolean allowed(int character) {
        return Character.isLetterOrDigit(character)
                || character == '.'
                || character == '-'
                || character == '_';
    }
}
