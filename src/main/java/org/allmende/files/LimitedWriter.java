package org.allmende.files;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Takes so much text as the search may hold, then ends the reading. */
final class LimitedWriter extends FilterWriter {

    static final int MOST = 200_000;

    private int left = MOST;

    LimitedWriter(Writer out) {
        super(out);
    }

    /** Enough was read. */
    static final class Full extends IOException {

        Full() {
            super("enough");
        }
    }

    @Override
    public void write(int sign) throws IOException {
        take(1);
        super.write(sign);
    }

    @Override
    public void write(char[] signs, int offset, int length) throws IOException {
        super.write(signs, offset, Math.min(length, left));
        take(length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        super.write(text, offset, Math.min(length, left));
        take(length);
    }

    private void take(int length) throws Full {
        left -= length;
        if (left <= 0) {
            throw new Full();
        }
    }
}
