package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.allmende.signin.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Keeps nothing but the {@link Account} in the session, as text, so that a new version of the
 * application can read old sessions wherever its classes have gone.
 */
final class SessionContext implements SecurityContextRepository {

    private static final String ACCOUNT = "signed in";

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof Authentication some
                && some.getPrincipal() instanceof Account account) {
            HttpSession session = request.getSession(true);
            session.setAttribute(ACCOUNT, account.text());
            session.setAttribute(
                    FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.getName());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String;
    }

    private static SecurityContext load(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ACCOUNT) instanceof String text) {
            context.setAuthentication(authentication(Account.read(text)));
        }
        return context;
    }

    static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }
}
