package org.allmende.home;

import org.allmende.shell.Answer;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One comes in where one's own work lies; who has none here, in the community. */
@OpenToCommunity
@Controller
class HomeController {

    @GetMapping("/")
    Answer start(Viewer viewer) {
        return Answer.seeOther(viewer.group() == Group.COMMUNITY ? "/gemeinschaft" : "/mein-tag");
    }
}
