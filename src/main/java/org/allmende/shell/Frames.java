package org.allmende.shell;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Builds frames where no controller runs: for error pages and the sign-in page in front of a
 * request.
 */
public interface Frames {

    /** The frame as any page of this request has it. */
    Frame of(HttpServletRequest request);

    /** A frame that asks nothing of any module: for when something has gone wrong. */
    Frame bare(HttpServletRequest request);
}
