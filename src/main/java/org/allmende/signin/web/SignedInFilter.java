package org.allmende.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.allmende.shell.SignedIn;
import org.allmende.signin.Account;
import org.allmende.signin.Presence;
import org.allmende.tenancy.Fence;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the account of the session into the viewer of the request, and runs the rest inside that
 * viewer's fence.
 */
final class SignedInFilter extends OncePerRequestFilter {

    private final Presence presence;
    private final Sessions sessions;

    SignedInFilter(Presence presence, Sessions sessions) {
        this.presence = presence;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Account account)) {
            chain.doFilter(request, response);
            return;
        }
        var found = presence.of(account.person(), account.authority());
        if (found.isEmpty()) {
            sessions.end(request);
            chain.doFilter(request, response);
            return;
        }
        SignedIn signedIn = found.get();
        if (!signedIn.viewer().authority().equals(account.authority())) {
            sessions.remember(
                    Account.of(account.person(), signedIn.viewer().authority()), request, response);
        }
        inside(signedIn, request, response, chain);
    }

    static void inside(
            SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(SignedIn.ATTRIBUTE, signedIn);
        try {
            Fence.within(
                    signedIn.viewer(),
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
