package org.allmende.browser;

import org.allmende.browser.Visitor.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job: a town starts a real project from a shared template and works in it. */
@DemoServerTest
class ProjectJourneyTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aTownFindsATemplateStartsAProjectFromItAndWorksInIt(Screen screen) {
        try (var miriam = new Visitor(screen, port)) {
            new SigningInSteps(miriam).signIn("miriam.lange@musterlingen.example");
            var library = new LibrarySteps(miriam);
            library.findTheTemplate();
            library.readTheTemplate();
            var project = library.startAProject("E-Akte im Rathaus");
            new ProjectSteps(miriam, project).seeItFromAllSides();
            new WorkSteps(miriam, project).workInIt();
            new TaskSteps(miriam, project).workOnIt();
            new SigningInSteps(miriam).signOut();
        }
    }
}
