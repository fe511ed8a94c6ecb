package org.allmende.comments;

import java.io.InputStream;
import org.allmende.files.Added;
import org.allmende.files.Files;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;

/** A picture that comes with a comment is a file of the item; the comment shows it. */
@Component
public class CommentPictures {

    private final Files files;

    CommentPictures(Files files) {
        this.files = files;
    }

    public void askToAdd(Viewer viewer, ProjectId project, ItemId item) {
        files.askToAdd(viewer, project, item);
    }

    /**
     * @return how a comment shows it, in Markdown; what is no picture is linked
     */
    public String add(
            Viewer viewer, ProjectId project, ItemId item, String name, InputStream content) {
        Added added = files.add(viewer, project, item, name, content);
        String label = added.name().replaceAll("[\\[\\]\\\\]", " ").strip();
        return isShown(viewer, added)
                ? "![%s](%s/versionen/%d/ansicht)".formatted(label, added.path(), added.version())
                : "[%s](%s)".formatted(label, added.path());
    }

    /** Not before the virus scanner has looked at it. */
    private boolean isShown(Viewer viewer, Added added) {
        try {
            return files.original(viewer, added.project(), added.file(), added.version())
                    .kind()
                    .isShown();
        } catch (Refused waiting) {
            return false;
        }
    }
}
