package org.allmende.demo;

import java.util.List;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.tenancy.Group;

/**
 * Further administrations of the sample data: nobody signs in there, but their experience counts.
 */
final class Neighbours {

    static final List<Player> ALL =
            List.of(
                    new Player(
                            new Town(
                                    "auental",
                                    "Gemeinde Auental",
                                    AuthorityKind.MUNICIPALITY,
                                    "081190099098",
                                    Land.BW,
                                    null,
                                    6_800,
                                    "Dorfstraße 1",
                                    "71999",
                                    "Auental"),
                            Group.ADMINISTRATION,
                            "Katrin",
                            "Pfeiffer",
                            "Hauptamt",
                            "auental"),
                    new Player(
                            new Town(
                                    "birkenstadt",
                                    "Stadt Birkenstadt",
                                    AuthorityKind.TOWN,
                                    "120640099098",
                                    Land.BB,
                                    null,
                                    21_300,
                                    "Markt 1",
                                    "15999",
                                    "Birkenstadt"),
                            Group.ADMINISTRATION,
                            "Holger",
                            "Zimmermann",
                            "Hauptamt",
                            "birkenstadt"),
                    new Player(
                            new Town(
                                    "deichhorst",
                                    "Gemeinde Deichhorst",
                                    AuthorityKind.MUNICIPALITY,
                                    "010540099098",
                                    Land.SH,
                                    null,
                                    9_400,
                                    "Am Deich 3",
                                    "25999",
                                    "Deichhorst"),
                            Group.ADMINISTRATION,
                            "Frauke",
                            "Jensen",
                            "Hauptamt",
                            "deichhorst"),
                    new Player(
                            new Town(
                                    "eichenrode",
                                    "Stadt Eichenrode",
                                    AuthorityKind.TOWN,
                                    "150850099098",
                                    Land.ST,
                                    null,
                                    17_900,
                                    "Rathausgasse 2",
                                    "38999",
                                    "Eichenrode"),
                            Group.ADMINISTRATION,
                            "Steffen",
                            "Krause",
                            "Hauptamt",
                            "eichenrode"),
                    new Player(
                            new Town(
                                    "felsbrunn",
                                    "Stadt Felsbrunn",
                                    AuthorityKind.TOWN,
                                    "073350099098",
                                    Land.RP,
                                    null,
                                    29_600,
                                    "Schlossplatz 5",
                                    "67999",
                                    "Felsbrunn"),
                            Group.ADMINISTRATION,
                            "Claudia",
                            "Weiß",
                            "Hauptamt",
                            "felsbrunn"),
                    new Player(
                            new Town(
                                    "gruenheim",
                                    "Stadt Grünheim",
                                    AuthorityKind.TOWN,
                                    "064350099098",
                                    Land.HE,
                                    null,
                                    45_100,
                                    "Stadthausplatz 1",
                                    "63999",
                                    "Grünheim"),
                            Group.ADMINISTRATION,
                            "Lukas",
                            "Vogel",
                            "Hauptamt",
                            "gruenheim"));

    private Neighbours() {}
}
