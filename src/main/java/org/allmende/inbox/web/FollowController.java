package org.allmende.inbox.web;

import org.allmende.inbox.Following;
import org.allmende.shell.Answer;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Follows a task or a project. */
@Controller
class FollowController {

    private final Following following;

    FollowController(Following following) {
        this.following = following;
    }

    @PostMapping("/projekte/{project}/elemente/{item}/beobachtung")
    Answer followItem(Viewer viewer, @PathVariable ProjectId project, @PathVariable ItemId item) {
        following.begin(viewer, project, item);
        return Answer.seeOther(path(project, item))
                .saying("inbox.follow.begun")
                .undoing(path(project, item) + "/beobachtung/ende");
    }

    @PostMapping("/projekte/{project}/elemente/{item}/beobachtung/ende")
    Answer leaveItem(Viewer viewer, @PathVariable ProjectId project, @PathVariable ItemId item) {
        following.end(viewer, project, item);
        return Answer.seeOther(path(project, item))
                .saying("inbox.follow.ended")
                .undoing(path(project, item) + "/beobachtung");
    }

    /**
     * @param element the task from whose page it was asked, to go back there
     */
    @PostMapping("/projekte/{project}/beobachtung")
    Answer followProject(
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam @Nullable ItemId element) {
        following.begin(viewer, project, null);
        return Answer.seeOther(path(project, element))
                .saying("inbox.follow.project.begun")
                .undoing(path(project, null) + "/beobachtung/ende");
    }

    @PostMapping("/projekte/{project}/beobachtung/ende")
    Answer leaveProject(
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam @Nullable ItemId element) {
        following.end(viewer, project, null);
        return Answer.seeOther(path(project, element))
                .saying("inbox.follow.ended")
                .undoing(path(project, null) + "/beobachtung");
    }

    private static String path(ProjectId project, @Nullable ItemId item) {
        return "/projekte/" + project + (item == null ? "" : "/elemente/" + item);
    }
}
