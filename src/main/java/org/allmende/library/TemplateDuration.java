package org.allmende.library;

/**
 * How long what a template plans takes, by working days; a German year has about 250.
 *
 * @see Length
 */
public enum TemplateDuration {
    ANY("", 0, Integer.MAX_VALUE),
    QUARTER("quartal", 0, 62),
    HALF_YEAR("halbjahr", 63, 125),
    YEAR("jahr", 126, 250),
    LONGER("laenger", 251, Integer.MAX_VALUE);

    private final String parameter;
    private final int shortest;
    private final int longest;

    TemplateDuration(String parameter, int shortest, int longest) {
        this.parameter = parameter;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    int shortest() {
        return shortest;
    }

    int longest() {
        return longest;
    }

    /** The one of that name; an unknown one is any. */
    static TemplateDuration of(String parameter) {
        for (TemplateDuration duration : values()) {
            if (duration.parameter.equals(parameter)) {
                return duration;
            }
        }
        return ANY;
    }
}
