package org.allmende.plan;

/**
 * Public holidays that hold only in a part of a Land. An authority chooses; nothing is guessed,
 * because belonging is decided municipality by municipality (BayFTG Art. 1, SächsSFG § 1, ThürFtG §
 * 2 with their ordinances).
 */
public enum Locality {
    /** City of Augsburg (AGS 09761000): Friedensfest on 8 August, and Mariä Himmelfahrt. */
    AUGSBURG(Land.BY),
    /**
     * Bavarian municipalities with a mostly Catholic population: Mariä Himmelfahrt on 15 August.
     */
    BY_MARIAE_HIMMELFAHRT(Land.BY),
    /** Catholic places of Upper Lusatia in Saxony: Fronleichnam. */
    SN_FRONLEICHNAM(Land.SN),
    /** Landkreis Eichsfeld and named places in Thuringia: Fronleichnam. */
    TH_FRONLEICHNAM(Land.TH);

    private final Land land;

    Locality(Land land) {
        this.land = land;
    }

    /** The Land to which it belongs. */
    public Land land() {
        return land;
    }
}
