package org.allmende.views.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.views.PortfolioFilter;
import org.allmende.views.Portfolios;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All my projects. */
@Controller
class PortfolioController {

    private final Templates pages;
    private final Portfolios portfolios;

    PortfolioController(Templates pages, Portfolios portfolios) {
        this.pages = pages;
        this.portfolios = portfolios;
    }

    @GetMapping(PortfolioFilter.PATH)
    Answer list(Frame frame, Viewer viewer, PortfolioForm form) {
        return Answer.show(
                pages.viewsPortfolioPage(
                        frame, portfolios.of(viewer, form.filter(), frame.t().today())));
    }
}
