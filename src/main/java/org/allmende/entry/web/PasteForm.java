package org.allmende.entry.web;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.allmende.entry.PasteFix;
import org.allmende.entry.PastedColumn;
import org.allmende.shell.Address;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A pasted list as it came.
 *
 * @param spalte what each column says, once somebody has seen the preview
 */
public record PasteForm(String text, String paket, String zurueck, List<String> spalte) {

    private static final Pattern CELL = Pattern.compile("zelle-(\\d{1,4})-(\\d{1,2})");

    public PasteForm(
            @Nullable String text,
            @Nullable String paket,
            @Nullable String zurueck,
            @Nullable List<String> spalte) {
        this.text = requireNonNullElse(text, "");
        this.paket = requireNonNullElse(paket, "");
        this.zurueck = requireNonNullElse(zurueck, "");
        this.spalte = requireNonNullElse(spalte, List.of());
    }

    @Nullable ItemId parent() {
        return Address.given(paket, ItemId::of);
    }

    @Nullable List<PastedColumn> columns() {
        if (spalte.isEmpty()) {
            return null;
        }
        var columns = new ArrayList<PastedColumn>();
        for (String typed : spalte) {
            PastedColumn column = Address.constant(typed, PastedColumn.class);
            columns.add(column == null ? PastedColumn.IGNORED : column);
        }
        return columns;
    }

    /** Cells that were said anew, from all that was sent. */
    static List<PasteFix> fixes(Map<String, String> sent) {
        var fixes = new ArrayList<PasteFix>();
        sent.forEach((name, value) -> {
            var cell = CELL.matcher(name);
            if (cell.matches()) {
                fixes.add(
                        new PasteFix(
                                Integer.parseInt(cell.group(1)),
                                Integer.parseInt(cell.group(2)),
                                value));
            }
        });
        return fixes;
    }
}
