package org.allmende.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** For modules above, where somebody comes in by another way than the sign-in page, or leaves. */
public interface Entrance {

    /** Signs in under a new session id, so that one planted before is worth nothing. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response);

    /** Ends the session of this request. */
    void end(HttpServletRequest request);
}
