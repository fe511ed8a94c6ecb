package org.allmende.demo;

import java.util.Locale;
import org.allmende.tenancy.Group;

/**
 * A person of the sample data.
 *
 * @param tokenName last part of the fixed API token
 */
public record Player(
        Town town,
        Group group,
        String givenName,
        String familyName,
        String unit,
        String tokenName) {

    public String name() {
        return givenName + " " + familyName;
    }

    public String email() {
        return plain(givenName) + "." + plain(familyName) + "@" + town.domain() + ".example";
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
