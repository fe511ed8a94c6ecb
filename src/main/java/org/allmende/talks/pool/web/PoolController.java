package org.allmende.talks.pool.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.pool.PoolFilter;
import org.allmende.talks.pool.PoolReading;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pool of topics, for everybody. */
@OpenToCommunity
@Controller
class PoolController {

    static final String PATH = "/talk/themen";

    private final PoolReading pool;
    private final Templates pages;

    PoolController(PoolReading pool, Templates pages) {
        this.pool = pool;
        this.pages = pages;
    }

    @GetMapping("/talk")
    Answer home() {
        return Answer.seeOther(PATH);
    }

    @GetMapping(PATH)
    Answer list(
            Frame frame,
            @Nullable Viewer viewer,
            @RequestParam(defaultValue = "") String zustand,
            @RequestParam(defaultValue = "0") String ab) {
        return Answer.show(
                pages.talksPool(
                        frame,
                        pool.page(viewer, PoolFilter.of(zustand), from(ab), frame.t().today())));
    }

    /** What is no number begins at the beginning. */
    private static int from(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
