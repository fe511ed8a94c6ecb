package org.allmende.demo;

import static org.allmende.tenancy.Group.ADMINISTRATION;
import static org.allmende.tenancy.Group.GUEST;
import static org.allmende.tenancy.Group.PLANNING;
import static org.allmende.tenancy.Group.WORKING;

import java.util.List;
import java.util.Locale;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.tenancy.Group;
import org.jspecify.annotations.Nullable;

/**
 * Who plays in the sample data. The same names stand in the README, on the sign-in page and in the
 * browser tests.
 */
public final class Cast {

    /** Everybody's password in the demo. */
    public static final String PASSWORD = "allmende-demo";

    public static final Town MUSTERLINGEN =
            new Town(
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
                    "Miriam",
                    "Lange",
                    "musterlingen",
                    MUSTERLINGEN,
                    PLANNING,
                    "Hauptamt, Organisation",
                    "planung");
    public static final Player THOMAS =
            new Player(
                    "Thomas",
                    "Krüger",
                    "musterlingen",
                    MUSTERLINGEN,
                    ADMINISTRATION,
                    "Hauptamt",
                    "verwaltung");
    public static final Player SABINE =
            new Player(
                    "Sabine",
                    "Becker",
                    "musterlingen",
                    MUSTERLINGEN,
                    WORKING,
                    "Zentrale Registratur",
                    "mitarbeit");
    public static final Player DENIZ =
            new Player(
                    "Deniz",
                    "Bayraktar",
                    "musterlingen",
                    MUSTERLINGEN,
                    WORKING,
                    "Datenschutz und Informationssicherheit",
                    "deniz");
    public static final Player JONAS =
            new Player(
                    "Jonas",
                    "Weber",
                    "musterlingen",
                    MUSTERLINGEN,
                    WORKING,
                    "IT-Abteilung",
                    "jonas");
    public static final Player RUTH =
            new Player(
                    "Ruth",
                    "Sommer",
                    "musterlingen",
                    MUSTERLINGEN,
                    PLANNING,
                    "Zentrale Vergabestelle",
                    "ruth");
    public static final Player INES =
            new Player(
                    "Ines", "Hofmann", "musterlingen", MUSTERLINGEN, GUEST, "Personalrat", "gast");

    public static final Player GEORG =
            new Player(
                    "Georg",
                    "Stadler",
                    "neuhausen",
                    NEUHAUSEN,
                    ADMINISTRATION,
                    "Geschäftsleitung",
                    "georg");
    public static final Player HANNAH =
            new Player(
                    "Hannah",
                    "Oberhuber",
                    "neuhausen",
                    NEUHAUSEN,
                    PLANNING,
                    "Hauptamt, Organisation",
                    "hannah");
    public static final Player LENA =
            new Player("Lena", "Maier", "neuhausen", NEUHAUSEN, WORKING, "Bauamt", "lena");

    public static final Player OLGA =
            new Player(
                    "Olga",
                    "Petersen",
                    "beispielland",
                    BEISPIELLAND,
                    ADMINISTRATION,
                    "Betrieb Rechenzentrum",
                    "betrieb");
    public static final Player AYLIN =
            new Player(
                    "Aylin",
                    "Demir",
                    "beispielland",
                    BEISPIELLAND,
                    PLANNING,
                    "Stabsstelle Digitales",
                    "aylin");
    public static final Player PETER =
            new Player(
                    "Peter",
                    "Lüders",
                    "beispielland",
                    BEISPIELLAND,
                    WORKING,
                    "Ordnungsamt",
                    "peter");

    public static final List<Town> TOWNS = List.of(MUSTERLINGEN, NEUHAUSEN, BEISPIELLAND);
    public static final List<Player> PLAYERS =
            List.of(
                    MIRIAM, THOMAS, SABINE, DENIZ, JONAS, RUTH, INES, GEORG, HANNAH, LENA, OLGA,
                    AYLIN, PETER);

    private Cast() {}

    /** An administration of the sample data. */
    public record Town(
            String name,
            AuthorityKind kind,
            String ars,
            Land land,
            @Nullable Locality locality,
            int inhabitants,
            String street,
            String postcode,
            String city) {}

    /**
     * A person of the sample data.
     *
     * @param domain first part of the mail domain
     * @param tokenName last part of the fixed API token
     */
    public record Player(
            String givenName,
            String familyName,
            String domain,
            Town town,
            Group group,
            String unit,
            String tokenName) {

        public String name() {
            return givenName + " " + familyName;
        }

        public String email() {
            return plain(givenName) + "." + plain(familyName) + "@" + domain + ".example";
        }

        /** Exists in the demo only. */
        public String token() {
            return "allmende-demo-" + tokenName;
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT)
                    .replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("ß", "ss");
        }
    }
}
