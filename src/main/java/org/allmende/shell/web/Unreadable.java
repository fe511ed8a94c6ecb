package org.allmende.shell.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jtegenerated.Templates;
import org.allmende.shell.Frames;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * An address that the web server itself cannot read, as {@code /%zz}, reaches no filter; it gets
 * the same calm page nevertheless.
 */
final class Unreadable extends ErrorReportValve {

    private final Templates pages;
    private final ObjectProvider<Frames> frames;

    Unreadable(Templates pages, ObjectProvider<Frames> frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var frame = frames.getObject().bare(request);
        String words = "shell.error." + ErrorPages.worded(status);
        String page =
                pages.shellError(
                                frame,
                                frame.t().of(words + ".title"),
                                frame.t().of(words + ".text"),
                                "/",
                                "")
                        .render();
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is there to read.
        }
    }
}
