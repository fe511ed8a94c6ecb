package org.allmende.attachments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.drafting.Draft;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.files.Content;
import org.allmende.files.FileId;
import org.allmende.files.Original;
import org.allmende.files.SharedContents;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files a draft takes along. None goes by itself. */
@Component
public class AttachmentChoosing {

    private static final int MOST = 50;

    private final DraftEditing drafts;
    private final DraftAttachments attachments;
    private final TemplateAttachments published;
    private final SharedContents contents;

    AttachmentChoosing(
            DraftEditing drafts,
            DraftAttachments attachments,
            TemplateAttachments published,
            SharedContents contents) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.published = published;
        this.contents = contents;
    }

    /**
     * @throws NotFound when the viewer's authority has no such draft
     */
    @Transactional(readOnly = true)
    public AttachmentChoice of(Viewer viewer, DraftId id) {
        Draft draft = drafts.of(viewer, id);
        return new AttachmentChoice(
                draft,
                files(viewer, draft),
                Set.copyOf(attachments.chosen(viewer, id)),
                attachments.of(viewer, id),
                earlier(viewer, draft),
                Set.copyOf(attachments.dropped(viewer, id)));
    }

    /**
     * @param files of the project that go along
     * @param kept attachments of the version before that stay
     * @param examined whether somebody says that nothing in them must stay inside
     * @throws Refused at {@code files} for too many or unknown ones, at {@code examined} where that
     *     was not said, and when the draft cannot be changed now
     */
    @Transactional
    public void choose(
            Viewer viewer, DraftId id, Set<FileId> files, Set<UUID> kept, boolean examined) {
        Draft draft = drafts.of(viewer, id);
        if (!draft.state().mayChange()) {
            throw new Refused("drafting.state." + draft.state());
        }
        if (files.size() > MOST) {
            throw new Refused(Problem.at("files", "attachments.problem.many", MOST));
        }
        Set<FileId> added = new HashSet<>(files);
        List<FileId> before = attachments.chosen(viewer, id);
        before.forEach(added::remove);
        if (!added.isEmpty() && !examined) {
            throw new Refused(Problem.at("examined", "attachments.problem.examined"));
        }
        ProjectId project = attachments.project(viewer, id).orElse(null);
        for (DraftFile file : files(viewer, draft)) {
            if (before.contains(file.id()) && !files.contains(file.id())) {
                attachments.remove(viewer, id, file.id());
            }
            if (added.remove(file.id()) && project != null) {
                Content content = contents.claim(viewer, project, file.id(), file.version());
                attachments.add(viewer, id, file, content);
            }
        }
        if (!added.isEmpty()) {
            throw new Refused(Problem.at("files", "attachments.problem.unknown"));
        }
        attachments.drop(
                viewer,
                id,
                earlier(viewer, draft).stream()
                        .map(Attachment::id)
                        .filter(attachment -> !kept.contains(attachment))
                        .toList());
    }

    /** What was chosen, for who reviews it. */
    @Transactional(readOnly = true)
    public Original open(Viewer viewer, DraftId id, UUID attachment) {
        drafts.of(viewer, id);
        return attachments.of(viewer, id).stream()
                .filter(chosen -> chosen.id().equals(attachment))
                .findFirst()
                .map(chosen -> contents.open(chosen.content()))
                .orElseThrow(NotFound::new);
    }

    private List<DraftFile> files(Viewer viewer, Draft draft) {
        return attachments
                .project(viewer, draft.id())
                .map(project -> attachments.files(viewer, draft, project))
                .orElse(List.of());
    }

    private List<Attachment> earlier(Viewer viewer, Draft draft) {
        return draft.template() == null ? List.of() : published.newest(viewer, draft.template());
    }
}
