package org.allmende.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.allmende.signin.Account;
import org.allmende.signin.TokenSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs requests in by their Bearer token, one by one, without any session. */
final class ApiTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The token is fine, but it may only read. */
    static final class ReadOnlyToken extends AccessDeniedException {
        ReadOnlyToken() {
            super("read-only token");
        }
    }

    private final TokenSignIn tokens;

    ApiTokenFilter(TokenSignIn tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        var holder = token == null ? null : tokens.with(token).orElse(null);
        if (holder == null) {
            chain.doFilter(request, response);
            return;
        }
        var viewer = holder.signedIn().viewer();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                SessionContext.authentication(Account.of(viewer.person(), viewer.authority())));
        SecurityContextHolder.setContext(context);
        // After the context is set: whoever is denied without one counts as nobody, and would be
        // asked to sign in.
        if (!holder.mayWrite() && !READING.contains(request.getMethod())) {
            throw new ReadOnlyToken();
        }
        SignedInFilter.inside(holder.signedIn(), request, response, chain);
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
