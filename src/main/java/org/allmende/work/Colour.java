package org.allmende.work;

/**
 * The colours one may give to projects and packages; the page turns them into tones that hold in
 * light and dark.
 */
public enum Colour {
    BLUE,
    GREEN,
    VIOLET,
    BROWN,
    TEAL,
    RED,
    GREY;

    /** Packages without a colour of their own take turns. */
    public static Colour inTurn(int index) {
        return switch (index % 5) {
            case 0 -> GREEN;
            case 1 -> BLUE;
            case 2 -> VIOLET;
            case 3 -> BROWN;
            default -> TEAL;
        };
    }

    /** Name of the tone in the style sheets. */
    public String css() {
        return switch (this) {
            case BLUE -> "blue";
            case GREEN -> "green";
            case VIOLET -> "violet";
            case BROWN -> "brown";
            case TEAL -> "teal";
            case RED -> "rose";
            case GREY -> "slate";
        };
    }
}
