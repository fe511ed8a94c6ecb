package org.allmende.views.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.views.MyBoards;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One’s own tasks over all projects, as a board. */
@Controller
class MyBoardController {

    private final Templates pages;
    private final MyBoards boards;

    MyBoardController(Templates pages, MyBoards boards) {
        this.pages = pages;
        this.boards = boards;
    }

    @GetMapping("/mein-tag/board")
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(pages.viewsMyboard(frame, boards.of(viewer, frame.t().today())));
    }
}
