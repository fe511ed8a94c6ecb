package org.allmende.files;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the first page of a PDF as PNG, as wide as a page of ours needs it. */
final class FirstPage {

    private static final float WIDTH = 1000;

    private FirstPage() {}

    static void draw(Path pdf, Path picture) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                return;
            }
            var box = document.getPage(0).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            float scale =
                    Math.min(
                            WIDTH / Math.max(1, box.getWidth()),
                            1.6f * WIDTH / Math.max(1, longer));
            ImageIO.write(
                    new PDFRenderer(document).renderImage(0, scale, ImageType.RGB),
                    "png",
                    picture.toFile());
        }
    }
}
