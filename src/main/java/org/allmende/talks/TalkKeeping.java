package org.allmende.talks;

import java.util.List;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The series and their rhythm, for the moderation. */
@Component
public class TalkKeeping {

    private final Talks talks;
    private final TalkModeration moderation;

    TalkKeeping(Talks talks, TalkModeration moderation) {
        this.talks = talks;
        this.moderation = moderation;
    }

    @Transactional(readOnly = true)
    public List<Talk> all(Viewer viewer) {
        moderation.require(viewer);
        return talks.all();
    }

    @Transactional(readOnly = true)
    public TalkForm form(Viewer viewer, TalkId id) {
        moderation.require(viewer);
        return TalkForm.of(talks.visibleTo(viewer, id));
    }

    @Transactional
    public TalkId add(Viewer viewer, TalkForm form) {
        moderation.require(viewer);
        return talks.add(form.read());
    }

    /**
     * @throws Stale when somebody changed it meanwhile
     */
    @Transactional
    public void change(Viewer viewer, TalkId id, TalkForm form) {
        moderation.require(viewer);
        talks.visibleTo(viewer, id);
        if (!talks.change(viewer, id, form.read(), form.version())) {
            throw new Stale();
        }
    }
}
