package org.allmende.files.web;

import java.util.List;
import org.allmende.files.Added;
import org.allmende.shell.Answer;

/** What is said when files were taken in. */
final class Told {

    private Told() {}

    static Answer of(List<Added> added, String back) {
        if (added.size() > 1) {
            return Answer.seeOther(back).saying("files.added.several", added.size());
        }
        Added one = added.getFirst();
        return one.version() > 1
                ? Answer.seeOther(back).saying("files.added.version", one.name(), one.version())
                : Answer.seeOther(back)
                        .saying("files.added", one.name())
                        .undoing(one.path() + "/loeschung");
    }
}
