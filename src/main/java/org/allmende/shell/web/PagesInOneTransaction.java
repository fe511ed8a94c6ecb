package org.allmende.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.allmende.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Reads a page in one read-only transaction: its own queries and those of the navigation around it.
 * Each transaction costs three statements, and every source of the navigation would begin its own.
 * The answer is written after the end, so nobody who reads slowly keeps a connection. A page that
 * has to write something before it reads says so with a {@link Transactional} of its own.
 */
final class PagesInOneTransaction extends RequestMappingHandlerAdapter {

    private static final TransactionDefinition READING = reading();

    private final PlatformTransactionManager transactions;

    PagesInOneTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
        return new ServletInvocableHandlerMethod(handler) {
            @Override
            public @Nullable Object invokeForRequest(
                    NativeWebRequest request,
                    @Nullable ModelAndViewContainer container,
                    @Nullable Object... given)
                    throws Exception {
                if (!isPage(request) || handler.hasMethodAnnotation(Transactional.class)) {
                    return super.invokeForRequest(request, container, given);
                }
                var transaction = transactions.getTransaction(READING);
                try {
                    return super.invokeForRequest(request, container, given);
                } finally {
                    // Nothing was written; a commit would complain of what was refused inside.
                    transactions.rollback(transaction);
                }
            }
        };
    }

    private static boolean isPage(NativeWebRequest web) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        return request != null
                && request.getMethod().equals("GET")
                && request.getAttribute(SignedIn.ATTRIBUTE) != null;
    }

    private static TransactionDefinition reading() {
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        return definition;
    }
}
