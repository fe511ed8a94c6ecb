package org.allmende.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of documents that are XML in a ZIP (Office since 2007, OpenDocument), sign by
 * sign: a table of a million lines needs no more memory than a letter.
 */
final class PackedText {

    private static final Pattern TEXTS =
            Pattern.compile(
                    "word/(document|header\\d*|footer\\d*|footnotes|comments)\\.xml|xl/(sharedStrings|worksheets/sheet\\d+)\\.xml|ppt/(slides/slide|notesSlides/notesSlide)\\d+\\.xml|content\\.xml");

    /**
     * Elements after which a word ends. Numbers of tables stand in {@code v}: they are not words.
     */
    private static final Set<String> ENDS =
            Set.of(
                    "p",
                    "h",
                    "tc",
                    "tab",
                    "br",
                    "si",
                    "row",
                    "cell",
                    "table-cell",
                    "s",
                    "line-break");

    private static final XMLInputFactory XML = factory();

    private PackedText() {}

    static void read(Path file, Writer text) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (TEXTS.matcher(entry.getName()).matches()) {
                    read(new Part(zip), text);
                    text.write('\n');
                }
            }
        }
    }

    private static void read(InputStream part, Writer text) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(part);
            boolean isNumber = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                            isNumber = xml.getLocalName().equals("v");
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!isNumber) {
                            text.write(
                                    xml.getTextCharacters(),
                                    xml.getTextStart(),
                                    xml.getTextLength());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        isNumber = false;
                        if (ENDS.contains(xml.getLocalName())) {
                            text.write(' ');
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Closing a part must not close the whole. */
    private static final class Part extends FilterInputStream {

        Part(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    /** No document may name other files or addresses. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
