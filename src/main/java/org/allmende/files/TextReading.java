package org.allmende.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.sl.extractor.SlideShowExtractor;

/** The text of a file, as far as the search needs it. */
final class TextReading {

    private static final int PLAIN = 1_000_000;

    private TextReading() {}

    static void read(String type, Path file, Writer text) throws IOException {
        switch (type) {
            case "application/pdf" -> pdf(file, text);
            case "application/msword" -> old(new WordExtractor(Files.newInputStream(file)), text);
            case "application/vnd.ms-excel" ->
                    old(new ExcelExtractor(new HSSFWorkbook(Files.newInputStream(file))), text);
            case "application/vnd.ms-powerpoint" ->
                    old(
                            new SlideShowExtractor<>(new HSLFSlideShow(Files.newInputStream(file))),
                            text);
            default -> {
                String plain = type.toLowerCase(Locale.ROOT);
                if (plain.contains("openxml")
                        || plain.contains("opendocument")
                        || plain.contains("macroenabled")) {
                    PackedText.read(file, text);
                } else if (plain.startsWith("text/")) {
                    plain(file, text);
                }
            }
        }
    }

    /** Works with a file instead of memory. */
    private static void pdf(Path file, Writer text) throws IOException {
        try (var document =
                Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            new PDFTextStripper().writeText(document, text);
        }
    }

    private static void old(POITextExtractor extractor, Writer text) throws IOException {
        try (extractor) {
            text.write(extractor.getText());
        }
    }

    private static void plain(Path file, Writer text) throws IOException {
        byte[] beginning;
        try (var content = Files.newInputStream(file)) {
            beginning = content.readNBytes(PLAIN);
        }
        String utf8 = new String(beginning, StandardCharsets.UTF_8);
        text.write(
                utf8.indexOf('\uFFFD') < 0
                        ? utf8
                        : new String(beginning, StandardCharsets.ISO_8859_1));
    }
}
