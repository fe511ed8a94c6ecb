package org.allmende.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allmende.live.Watch.Signal;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The pages that are open at this node. */
@Component
public class Watches {

    /** One person’s open pages; the oldest makes room. */
    static final int MOST_OF_ONE = 12;

    /** Of everybody at one node, well below what its web server can hold. */
    static final int MOST = 5_000;

    private final Map<ProjectId, Set<Watch>> byProject = new HashMap<>();
    private final Map<PersonId, Deque<Watch>> byPerson = new HashMap<>();
    private int count;
    private boolean closed;

    /**
     * Begins to watch. Who may see the project is for the caller to ask.
     *
     * @return empty when this node has no room or stops
     */
    public synchronized Optional<Watch> open(Viewer viewer, ProjectId project) {
        Deque<Watch> own = byPerson.computeIfAbsent(viewer.person(), none -> new ArrayDeque<>());
        if (own.size() >= MOST_OF_ONE) {
            Watch oldest = own.getFirst();
            close(oldest);
            oldest.end(new Signal.Displaced());
        }
        if (closed || count >= MOST) {
            return Optional.empty();
        }
        var watch = new Watch(viewer, project);
        byPerson.computeIfAbsent(viewer.person(), none -> new ArrayDeque<>()).addLast(watch);
        byProject.computeIfAbsent(project, none -> new LinkedHashSet<>()).add(watch);
        count++;
        return Optional.of(watch);
    }

    /** Ends watching; a second time does nothing. */
    public synchronized void close(Watch watch) {
        Set<Watch> there = byProject.getOrDefault(watch.project(), Set.of());
        if (!there.contains(watch)) {
            return;
        }
        there.remove(watch);
        if (there.isEmpty()) {
            byProject.remove(watch.project());
        }
        Deque<Watch> own = byPerson.getOrDefault(watch.viewer().person(), new ArrayDeque<>());
        own.remove(watch);
        if (own.isEmpty()) {
            byPerson.remove(watch.viewer().person());
        }
        count--;
    }

    /** How many pages of this project are open at this node. */
    public synchronized int of(ProjectId project) {
        return byProject.getOrDefault(project, Set.of()).size();
    }

    void tell(ChangeNote note) {
        there(note.project()).forEach(watch -> watch.tell(new Signal.Changed(note)));
    }

    /** Notes may have been lost: every page reads itself anew. */
    void tellAllToLook() {
        everyone().forEach(watch -> watch.tell(new Signal.Unsure()));
    }

    /**
     * Before the web server waits for open requests to end, which these would not by themselves.
     */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        synchronized (this) {
            closed = true;
        }
        everyone().forEach(watch -> watch.end(new Signal.Stopped()));
    }

    private synchronized List<Watch> there(ProjectId project) {
        return List.copyOf(byProject.getOrDefault(project, Set.of()));
    }

    private synchronized List<Watch> everyone() {
        var all = new ArrayList<Watch>();
        byProject.values().forEach(all::addAll);
        return all;
    }
}
