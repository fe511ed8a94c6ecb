package org.allmende.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Prints a page as PDF. The page is a template that begins with {@code @template.paper.page} and
 * must be well-formed XML: every element closed, no named entities.
 */
@Component
public class Paper {

    private static final String FAMILY = "Fira Sans";

    /** What a page may load lies beside this class; nothing else, wherever it points. */
    private static final String OWN = "paper:";

    /** Pasted from elsewhere, and enough to make a page no page any more. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Map<Integer, byte[]> fonts = new TreeMap<>();
    private final Map<String, byte[]> styles =
            Map.of(OWN + "paper.css", own("paper.css"), OWN + "wide.css", own("wide.css"));

    public Paper() {
        fonts.put(400, own("FiraSans-Regular.ttf"));
        fonts.put(500, own("FiraSans-Medium.ttf"));
        fonts.put(600, own("FiraSans-SemiBold.ttf"));
    }

    /**
     * @param page the whole page
     */
    public byte[] pdf(Content page) {
        var html = new StringOutput();
        page.writeTo(html);
        var pdf = new ByteArrayOutputStream();
        var printer = new PdfRendererBuilder();
        fonts.forEach((weight, font) ->
                printer.useFont(
                        () -> new ByteArrayInputStream(font),
                        FAMILY,
                        weight,
                        FontStyle.NORMAL,
                        true));
        try {
            printer.useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("Allmende")
                    .useProtocolsStreamImplementation(
                            uri -> new Stored(Objects.requireNonNull(styles.get(uri))), "paper")
                    .useExternalResourceAccessControl(
                            (uri, type) -> styles.containsKey(uri),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withHtmlContent(NOT_IN_XML.matcher(html.toString()).replaceAll(""), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException noPaper) {
            throw new UncheckedIOException(noPaper);
        }
        return pdf.toByteArray();
    }

    private record Stored(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] own(String name) {
        try (InputStream file = Paper.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
