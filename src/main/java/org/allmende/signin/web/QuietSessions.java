package org.allmende.signin.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions in PostgreSQL, read once for each request and written only when there is something new.
 * By itself Spring Session reads a session twice and writes it once for every page; the pages that
 * one person opens at once would wait for each other.
 */
final class QuietSessions<S extends Session>
        implements FindByIndexNameSessionRepository<QuietSession<S>> {

    private final FindByIndexNameSessionRepository<S> stored;

    /**
     * What this thread has just saved: Spring Session asks at once whether what the browser named
     * is there.
     */
    private final ThreadLocal<@Nullable QuietSession<S>> justSaved = new ThreadLocal<>();

    QuietSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(stored.createSession(), true);
    }

    @Override
    public void save(QuietSession<S> session) {
        if (session.takeChanges()) {
            stored.save(session.stored());
        }
        if (!session.isCreated()) {
            justSaved.set(session);
        }
    }

    @Override
    public @Nullable QuietSession<S> findById(String id) {
        QuietSession<S> known = justSaved.get();
        justSaved.remove();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S found = stored.findById(id);
        return found == null ? null : new QuietSession<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new QuietSession<>(entry.getValue(), false)));
    }
}
