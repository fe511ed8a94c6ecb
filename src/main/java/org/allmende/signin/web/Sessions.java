package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.allmende.signin.Account;
import org.allmende.signin.Entrance;
import org.allmende.tenancy.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins and ends the time somebody is signed in. */
@Component
class Sessions implements Entrance {

    private final SecurityContextRepository contexts;
    private final FindByIndexNameSessionRepository<? extends Session> stored;

    Sessions(
            SecurityContextRepository contexts,
            FindByIndexNameSessionRepository<? extends Session> stored) {
        this.contexts = contexts;
        this.stored = stored;
    }

    /** Signs in under a new session id, so that one planted before is worth nothing. */
    @Override
    public void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        remember(account, request, response);
    }

    /** Acts for another authority from the next request on. */
    void remember(Account account, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SessionContext.authentication(account));
        contexts.saveContext(context, request, response);
    }

    @Override
    public void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends all sessions of a person. */
    void endAll(PersonId person) {
        endBut(person, "");
    }

    /** Ends all sessions of a person but the one of this request. */
    void endOthers(PersonId person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        endBut(person, session == null ? "" : session.getId());
    }

    private void endBut(PersonId person, String own) {
        stored.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(own))
                .forEach(stored::deleteById);
    }
}
