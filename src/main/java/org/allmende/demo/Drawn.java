package org.allmende.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Small real files, made by hand so that the demo starts quickly. */
final class Drawn {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int WALL = 0x2f3a55;
    private static final int[] ROOMS = {0xd9e2fb, 0xe6f4ea, 0xf3ecff, 0xfdf0dc, 0xeceef5};

    private Drawn() {}

    /** One page with a heading and lines below. */
    static byte[] pdf(String heading, String... lines) {
        var text =
                new StringBuilder(
                        "BT /F2 18 Tf 70 770 Td ("
                                + escaped(heading)
                                + ") Tj /F1 11 Tf 0 -14 Td\n");
        for (String line : lines) {
            text.append("0 -18 Td (").append(escaped(line)).append(") Tj\n");
        }
        text.append("ET\n");
        String font = "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>";
        return assembled(
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
                        "<< /Length " + text.length() + " >>\nstream\n" + text + "endstream",
                        font.formatted("Helvetica"),
                        font.formatted("Helvetica-Bold")));
    }

    private static byte[] assembled(List<String> objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (String object : objects) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append(
                "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, table));
        return file.toString().getBytes(WINDOWS);
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    /** Rooms along a corridor. */
    static byte[] floorPlan() {
        var picture = new BufferedImage(900, 420, BufferedImage.TYPE_INT_RGB);
        fill(picture, 0, 0, 900, 420, WALL);
        for (int i = 0; i < 5; i++) {
            fill(picture, 10 + i * 177, 10, 170, 150, ROOMS[i]);
            fill(picture, 10 + i * 177, 260, 170, 150, ROOMS[(i + 2) % 5]);
            fill(picture, 70 + i * 177, 155, 50, 10, 0xffffff);
            fill(picture, 70 + i * 177, 255, 50, 10, 0xffffff);
        }
        fill(picture, 10, 165, 880, 90, 0xffffff);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(
            BufferedImage picture, int left, int top, int width, int height, int colour) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                picture.setRGB(x, y, colour);
            }
        }
    }
}
