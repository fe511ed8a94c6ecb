package org.allmende.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.PlanRefused;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;

/**
 * Reads a package file that somebody sent: all of it or nothing, and what is wrong with its line
 * and column.
 */
public final class DraftFile {

    private static final String FIELD = "datei";

    /** Packed files, by their first bytes: unpacking what strangers packed is left to people. */
    private static final List<String> PACKED =
            List.of("PK", "\u001f\u008b", "BZh", "7z", "\u00fd7z");

    /** Pages escape whatever they show; still, who sends such a text means no plan. */
    private static final Pattern SCRIPT =
            Pattern.compile(
                    "<\\s*/?\\s*(script|iframe|object|embed|svg|style|form)\\b|javascript\\s*:|<[^>]{0,200}\\son\\w{2,20}\\s*=",
                    Pattern.CASE_INSENSITIVE);

    private DraftFile() {}

    /**
     * @param name tells JSON by its ending; everything else is read as YAML
     * @throws PlanRefused with the place in the file
     * @throws Refused at the field {@code datei}, for what is no plan at all
     */
    public static PlanDocument read(String name, InputStream stream) {
        byte[] bytes = bytes(stream);
        String beginning =
                new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        if (PACKED.stream().anyMatch(beginning::startsWith)) {
            throw new Refused(Problem.at(FIELD, "drafting.file.packed"));
        }
        var content = new ByteArrayInputStream(bytes);
        PlanDocument document =
                name.toLowerCase(Locale.ROOT).endsWith(".json")
                        ? PlanFormat.readJson(content)
                        : PlanFormat.readYaml(content);
        refuseScript(document);
        return document;
    }

    private static byte[] bytes(InputStream stream) {
        try {
            // One more than allowed: PlanFormat says that it is too much.
            return stream.readNBytes(PlanFormat.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void refuseScript(PlanDocument document) {
        var found = SCRIPT.matcher(PlanFormat.writeJson(document));
        if (found.find()) {
            throw new Refused(Problem.at(FIELD, "drafting.file.script", found.group()));
        }
    }
}
