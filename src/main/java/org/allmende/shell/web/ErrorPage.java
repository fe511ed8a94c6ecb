package org.allmende.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort: what the server itself refused. */
@Controller
class ErrorPage implements ErrorController {

    private final ErrorPages pages;

    ErrorPage(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? pages.answer(request, status)
                : pages.answer(request, 404);
    }
}
