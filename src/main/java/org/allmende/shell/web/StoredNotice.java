package org.allmende.shell.web;

import java.io.Serializable;
import java.util.Objects;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/** A notice on its way through the session to the next page. */
record StoredNotice(String key, String[] arguments, @Nullable String undo) implements Serializable {

    StoredNotice(Answer.Elsewhere elsewhere) {
        this(
                Objects.requireNonNull(elsewhere.notice()),
                elsewhere.arguments().stream().map(String::valueOf).toArray(String[]::new),
                elsewhere.undo());
    }

    Frame.Notice in(Texts t) {
        return new Frame.Notice(t.of(key, (Object[]) arguments), undo);
    }
}
