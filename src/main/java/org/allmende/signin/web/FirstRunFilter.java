package org.allmende.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.allmende.signin.FirstRun;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody is there yet, every page leads to the first-run page. */
final class FirstRunFilter extends OncePerRequestFilter {

    static final String PATH = "/einrichtung";

    private final FirstRun firstRun;

    FirstRunFilter(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (firstRun.over() || request.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", PATH);
        }
    }
}
