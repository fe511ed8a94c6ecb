package org.allmende.home;

import org.allmende.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One comes in where one's own work lies. */
@Controller
class HomeController {

    @GetMapping("/")
    Answer start() {
        return Answer.seeOther("/mein-tag");
    }
}
