package org.allmende.formats;

import java.util.Arrays;
import java.util.Map;
import org.allmende.plan.Land;
import org.allmende.shell.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which offers are looked at, as the address says.
 *
 * @param side or null for both
 * @param format part of the address of a format, or empty for all
 * @param land offers for it and for everywhere, or null for all
 * @param software a part of its name, or empty for all
 * @param mine only what the viewer offered or answered, also what is over
 * @param page from 1
 */
public record MarketFilter(
        @Nullable OfferSide side,
        String format,
        @Nullable Land land,
        String software,
        boolean mine,
        int page) {

    public static final String PATH = ExchangeFormat.PATH + "/boerse";

    /** All one’s own. */
    static final MarketFilter MINE = new MarketFilter(null, "", null, "", true, 1);

    private static final int LONGEST = 100;

    /** Reads the part of an address behind its path; whatever makes no sense counts as not said. */
    public static MarketFilter of(Map<String, String> query) {
        return new MarketFilter(
                constant(OfferSide.values(), query.get("art")),
                line(query.get("format")),
                constant(Land.values(), query.get("land")),
                line(query.get("software")),
                "meine".equals(query.get("nur")),
                page(line(query.get("seite"))));
    }

    static MarketFilter of(ExchangeFormat format) {
        return new MarketFilter(null, format.slug(), null, "", false, 1);
    }

    public boolean isEmpty() {
        return side == null && format.isEmpty() && land == null && software.isEmpty() && !mine;
    }

    public MarketFilter next() {
        return new MarketFilter(side, format, land, software, mine, page + 1);
    }

    /** The address of this list. */
    public String path() {
        return PATH
                + new AddressQuery()
                        .with("art", side)
                        .with("format", format)
                        .with("land", land)
                        .with("software", software)
                        .with("nur", mine ? "meine" : null)
                        .with("seite", page > 1 ? page : null);
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replace("\u0000", "").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
    }

    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Integer.parseInt(typed) : 1;
    }
}
