package org.allmende.feed.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one asker from taking the server's time from all others. Counted on each node by itself:
 * that needs no database, and a limit that is a few times as wide harms nobody. Enough for a
 * subscriber who takes over a whole library of thousands at once.
 */
final class FeedLimit extends OncePerRequestFilter {

    private static final int REQUESTS = 600;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int ASKERS = 20_000;

    private final Map<String, Bucket> askers = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (askers.size() >= ASKERS) {
            askers.clear();
        }
        var probe =
                askers.computeIfAbsent(request.getRemoteAddr(), asker -> full())
                        .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(REQUESTS).refillGreedy(REQUESTS, PERIOD))
                .build();
    }
}
