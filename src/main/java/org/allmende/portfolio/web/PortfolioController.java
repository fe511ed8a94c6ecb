package org.allmende.portfolio.web;

import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.export.TableFiles;
import org.allmende.export.TableFormat;
import org.allmende.portfolio.PortfolioFilter;
import org.allmende.portfolio.Portfolios;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Elsewhere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All my projects. */
@Controller
class PortfolioController {

    private final Templates pages;
    private final Portfolios portfolios;
    private final Elsewhere elsewhere;
    private final TableFiles tables;

    PortfolioController(
            Templates pages, Portfolios portfolios, Elsewhere elsewhere, TableFiles tables) {
        this.pages = pages;
        this.portfolios = portfolios;
        this.elsewhere = elsewhere;
        this.tables = tables;
    }

    @GetMapping(PortfolioFilter.PATH)
    Answer list(Frame frame, Viewer viewer, PortfolioForm form) {
        return Answer.show(
                pages.portfolioPage(
                        frame,
                        portfolios.of(viewer, form.filter(), frame.t().today()),
                        Objects.requireNonNull(frame.me()).others().isEmpty()
                                ? List.of()
                                : elsewhere.of(viewer)));
    }

    @GetMapping(PortfolioFilter.PATH + "/tabelle.{art}")
    ResponseEntity<byte[]> table(
            Frame frame, Viewer viewer, PortfolioForm form, @PathVariable String art) {
        var whole = portfolios.whole(viewer, form.filter(), frame.t().today());
        return tables.of(frame, whole.table(frame.t()), TableFormat.of(art));
    }
}
