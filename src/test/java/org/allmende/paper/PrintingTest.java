package org.allmende.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintingTest {

    @Test
    void aCharacterThatNoPageCanHoldIsLeftOut() throws IOException {
        byte[] pdf =
                new Paper()
                        .pdf(out ->
                                out.writeContent(
                                        "<html lang=\"de\"><head><title>Leiste</title></head><body style=\"font-family: 'Fira Sans'\"><p>mit\u000bgezeichnet\uffff</p></body></html>"));
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("mitgezeichnet");
        }
    }
}
