package org.allmende.live.web;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.allmende.live.Watch;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The open answer to one page, in the form of server-sent events.
 *
 * @param session id of the session it belongs to, or null
 * @param since from when on the page knows nothing, or null when that is long ago
 */
record EventStream(
        AsyncContext async,
        OutputStream out,
        Watch watch,
        @Nullable String session,
        @Nullable Instant since,
        Texts t) {

    /** The number lets a browser that comes back say what it heard last. */
    void send(String event, String data) throws IOException {
        write("id: %d\nevent: %s\ndata: %s\n\n".formatted(System.currentTimeMillis(), event, data));
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void end() {
        try {
            async.complete();
        } catch (IllegalStateException ended) {
            // The web server has noticed before that nobody is there.
        }
    }
}
