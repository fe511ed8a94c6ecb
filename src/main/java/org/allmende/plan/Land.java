package org.allmende.plan;

import java.util.Locale;

/** The sixteen German Länder by their ISO 3166-2:DE codes. */
public enum Land {
    BW("Baden-Württemberg"),
    BY("Bayern"),
    BE("Berlin"),
    BB("Brandenburg"),
    HB("Bremen"),
    HH("Hamburg"),
    HE("Hessen"),
    MV("Mecklenburg-Vorpommern"),
    NI("Niedersachsen"),
    NW("Nordrhein-Westfalen"),
    RP("Rheinland-Pfalz"),
    SL("Saarland"),
    SN("Sachsen"),
    ST("Sachsen-Anhalt"),
    SH("Schleswig-Holstein"),
    TH("Thüringen");

    private final String title;

    Land(String title) {
        this.title = title;
    }

    /** The German name. */
    public String title() {
        return title;
    }

    String holidayCode() {
        return name().toLowerCase(Locale.ROOT);
    }
}
