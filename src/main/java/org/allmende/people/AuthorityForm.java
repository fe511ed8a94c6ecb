package org.allmende.people;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.plan.Land;
import org.allmende.plan.Locality;
import org.allmende.shared.Problem;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed about an authority. */
public record AuthorityForm(
        String name,
        String kind,
        String ars,
        String land,
        String locality,
        String inhabitants,
        String street,
        String postcode,
        String city,
        String freeChristmasEve,
        String software,
        String version) {

    private static final Pattern ARS = Pattern.compile("(0[1-9]|1[0-6])[0-9]{10}");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    public AuthorityForm(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String ars,
            @Nullable String land,
            @Nullable String locality,
            @Nullable String inhabitants,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String freeChristmasEve,
            @Nullable String software,
            @Nullable String version) {
        this.name = requireNonNullElse(name, "");
        this.kind = requireNonNullElse(kind, "");
        this.ars = requireNonNullElse(ars, "");
        this.land = requireNonNullElse(land, "");
        this.locality = requireNonNullElse(locality, "");
        this.inhabitants = requireNonNullElse(inhabitants, "");
        this.street = requireNonNullElse(street, "");
        this.postcode = requireNonNullElse(postcode, "");
        this.city = requireNonNullElse(city, "");
        this.freeChristmasEve = requireNonNullElse(freeChristmasEve, "");
        this.software = requireNonNullElse(software, "");
        this.version = requireNonNullElse(version, "");
    }

    public static AuthorityForm empty() {
        return new AuthorityForm("", "", "", "", "", "", "", "", "", "true", "", "0");
    }

    public static AuthorityForm of(Authority authority) {
        return new AuthorityForm(
                authority.name(),
                authority.kind().name(),
                authority.ars(),
                authority.land().name(),
                authority.locality() == null ? "" : authority.locality().name(),
                authority.inhabitants() == null ? "" : authority.inhabitants().toString(),
                authority.street(),
                authority.postcode(),
                authority.city(),
                String.valueOf(authority.freeChristmasEve()),
                SoftwareNames.shown(authority.software()),
                String.valueOf(authority.version()));
    }

    /** What was typed, ready to be saved over what is there now. */
    public AuthorityForm over(AuthorityForm now) {
        return new AuthorityForm(
                name,
                kind,
                ars,
                land,
                locality,
                inhabitants,
                street,
                postcode,
                city,
                freeChristmasEve,
                software,
                now.version);
    }

    /** For each field what somebody else has put there meanwhile. */
    public List<Problem> differences(AuthorityForm now) {
        var found = new ArrayList<Problem>();
        found.add(Problem.of("people.authority.stale"));
        compare(found, "name", name, now.name);
        compare(found, "ars", ars, now.ars);
        compare(found, "inhabitants", inhabitants, now.inhabitants);
        compare(found, "street", street, now.street);
        compare(found, "postcode", postcode, now.postcode);
        compare(found, "city", city, now.city);
        compare(found, "software", software, now.software);
        if (!kind.equals(now.kind)) {
            found.add(Problem.at("kind", "people.authority.stale.choice"));
        }
        if (!land.equals(now.land)) {
            found.add(Problem.at("land", "people.authority.stale.choice"));
        }
        if (!locality.equals(now.locality)) {
            found.add(Problem.at("locality", "people.authority.stale.choice"));
        }
        return List.copyOf(found);
    }

    private static void compare(List<Problem> found, String field, String typed, String now) {
        if (!typed.strip().equals(now)) {
            found.add(Problem.at(field, "people.authority.stale.field", now));
        }
    }

    /** The authority, as far as nothing is wrong with it. */
    public Authority read(Problems problems, UUID id) {
        Land chosen = problems.choice("land", land, Land.class, Land.BW);
        return new Authority(
                id,
                readName(problems, name),
                problems.choice("kind", kind, AuthorityKind.class, AuthorityKind.TOWN),
                readArs(problems, chosen),
                chosen,
                readLocality(problems, chosen),
                problems.number("inhabitants", inhabitants, 1, 100_000_000),
                problems.text("street", street, 200),
                readPostcode(problems),
                problems.text("city", city, 100),
                freeChristmasEve.equals("true"),
                SoftwareNames.read(problems, software),
                null,
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }

    public static String readName(Problems problems, String name) {
        String text = problems.required("name", name, 200);
        if (text.length() == 1) {
            problems.at("name", "people.authority.name.short");
        }
        return text;
    }

    private @Nullable String readArs(Problems problems, Land chosen) {
        String key = problems.text("ars", ars, 40).replace(" ", "");
        if (key.isEmpty()) {
            return null;
        }
        if (!ARS.matcher(key).matches()) {
            problems.at("ars", "people.authority.ars.shape", key);
        } else if (RegionalKeys.land(key) != chosen) {
            problems.at("ars", "people.authority.ars.land", RegionalKeys.land(key).title());
        }
        return key;
    }

    private String readPostcode(Problems problems) {
        String text = problems.text("postcode", postcode, 20);
        if (!text.isEmpty() && !POSTCODE.matcher(text).matches()) {
            problems.at("postcode", "people.authority.postcode");
        }
        return text;
    }

    private @Nullable Locality readLocality(Problems problems, Land chosen) {
        if (locality.isEmpty()) {
            return null;
        }
        Locality place = problems.choice("locality", locality, Locality.class, Locality.AUGSBURG);
        if (place.land() != chosen && problems.none()) {
            problems.at("locality", "people.authority.locality.land", place.land().title());
        }
        return place;
    }
}
