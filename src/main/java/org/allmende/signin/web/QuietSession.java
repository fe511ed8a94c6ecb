package org.allmende.signin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that notes the time of the last request once a minute only, and knows whether there is
 * anything to store.
 */
final class QuietSession<S extends Session> implements Session {

    private static final Duration RECENT = Duration.ofMinutes(1);

    private final S stored;
    private final boolean created;
    private boolean changed;

    QuietSession(S stored, boolean created) {
        this.stored = stored;
        this.created = created;
        this.changed = created;
    }

    /** Whether it began with this request. */
    boolean isCreated() {
        return created;
    }

    S stored() {
        return stored;
    }

    /** Whether it differs from what was stored; from now on it no longer does. */
    boolean takeChanges() {
        boolean any = changed;
        changed = false;
        return any;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (now.isAfter(stored.getLastAccessedTime().plus(RECENT))) {
            changed = true;
            stored.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
