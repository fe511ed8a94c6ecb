package org.allmende.demo;

import static org.allmende.tenancy.Group.ADMINISTRATION;
import static org.allmende.tenancy.Group.GUEST;
import static org.allmende.tenancy.Group.PLANNING;
import static org.allmende.tenancy.Group.WORKING;

import java.util.List;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;

/**
 * Who plays in the sample data. The same names stand in the README, on the sign-in page and in the
 * browser tests.
 */
public final class Cast {

    /** Everybody's password in the demo. */
    public static final String PASSWORD = "allmende-demo";

    public static final Town MUSTERLINGEN =
            new Town(
                    "musterlingen",
                    "Stadt Musterlingen",
                    AuthorityKind.TOWN,
                    "055620099099",
                    Land.NW,
                    null,
                    38_200,
                    "Rathausplatz 1",
                    "45999",
                    "Musterlingen");
    public static final Town NEUHAUSEN =
            new Town(
                    "neuhausen",
                    "Stadt Neuhausen am Bach",
                    AuthorityKind.TOWN,
                    "091780199199",
                    Land.BY,
                    Locality.BY_MARIAE_HIMMELFAHRT,
                    12_400,
                    "Marktstraße 8",
                    "85999",
                    "Neuhausen am Bach");
    public static final Town BEISPIELLAND =
            new Town(
                    "beispielland",
                    "Landkreis Beispielland",
                    AuthorityKind.DISTRICT,
                    "033590099999",
                    Land.NI,
                    null,
                    211_500,
                    "Am Kreishaus 4",
                    "21999",
                    "Beispielstadt");

    public static final Player MIRIAM =
            new Player(
                    MUSTERLINGEN, PLANNING, "Miriam", "Lange", "Hauptamt, Organisation", "planung");
    public static final Player THOMAS =
            new Player(MUSTERLINGEN, ADMINISTRATION, "Thomas", "Krüger", "Hauptamt", "verwaltung");
    public static final Player SABINE =
            new Player(
                    MUSTERLINGEN, WORKING, "Sabine", "Becker", "Zentrale Registratur", "mitarbeit");
    public static final Player DENIZ =
            new Player(
                    MUSTERLINGEN,
                    WORKING,
                    "Deniz",
                    "Bayraktar",
                    "Datenschutz und Informationssicherheit",
                    "deniz");
    public static final Player JONAS =
            new Player(MUSTERLINGEN, WORKING, "Jonas", "Weber", "IT-Abteilung", "jonas");
    public static final Player RUTH =
            new Player(MUSTERLINGEN, PLANNING, "Ruth", "Sommer", "Zentrale Vergabestelle", "ruth");
    public static final Player INES =
            new Player(MUSTERLINGEN, GUEST, "Ines", "Hofmann", "Personalrat", "gast");

    public static final Player GEORG =
            new Player(NEUHAUSEN, ADMINISTRATION, "Georg", "Stadler", "Geschäftsleitung", "georg");
    public static final Player HANNAH =
            new Player(
                    NEUHAUSEN, PLANNING, "Hannah", "Oberhuber", "Hauptamt, Organisation", "hannah");
    public static final Player LENA =
            new Player(NEUHAUSEN, WORKING, "Lena", "Maier", "Bauamt", "lena");

    public static final Player OLGA =
            new Player(
                    BEISPIELLAND,
                    ADMINISTRATION,
                    "Olga",
                    "Petersen",
                    "Betrieb Rechenzentrum",
                    "betrieb");
    public static final Player AYLIN =
            new Player(BEISPIELLAND, PLANNING, "Aylin", "Demir", "Stabsstelle Digitales", "aylin");
    public static final Player PETER =
            new Player(BEISPIELLAND, WORKING, "Peter", "Lüders", "Ordnungsamt", "peter");

    public static final List<Town> TOWNS = List.of(MUSTERLINGEN, NEUHAUSEN, BEISPIELLAND);
    public static final List<Player> PLAYERS =
            List.of(
                    MIRIAM, THOMAS, SABINE, DENIZ, JONAS, RUTH, INES, GEORG, HANNAH, LENA, OLGA,
                    AYLIN, PETER);

    /** Names of no real products. */
    static List<String> software(Town town) {
        if (town == NEUHAUSEN) {
            return List.of("Aktenlotse DMS", "Meldefix");
        }
        return town == MUSTERLINGEN || town == BEISPIELLAND
                ? List.of("Aktenlotse DMS", "Vergabeblick")
                : List.of();
    }

    private Cast() {}

    /** By the given name, as {@code projects.yaml} says it. */
    static Player named(String givenName) {
        return PLAYERS.stream()
                .filter(player -> player.givenName().equals(givenName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + givenName));
    }
}
