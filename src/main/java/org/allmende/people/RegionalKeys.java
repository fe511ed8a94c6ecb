package org.allmende.people;

import java.util.List;
import org.allmende.plan.Land;

/** The order of the Länder in the official regional key. */
final class RegionalKeys {

    private static final List<Land> ORDER =
            List.of(
                    Land.SH, Land.HH, Land.NI, Land.HB, Land.NW, Land.HE, Land.RP, Land.BW, Land.BY,
                    Land.SL, Land.BE, Land.BB, Land.MV, Land.SN, Land.ST, Land.TH);

    private RegionalKeys() {}

    /** The Land of a key that has the right shape. */
    static Land land(String ars) {
        return ORDER.get(Integer.parseInt(ars.substring(0, 2)) - 1);
    }
}
