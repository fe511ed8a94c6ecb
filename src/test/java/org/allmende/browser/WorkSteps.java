package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** A day's work in the project at this path. */
record WorkSteps(Visitor visitor, String path) {

    private static final String TASK = "Raum für das Projektteam suchen";

    void workInIt() {
        addATask();
        renameIt();
        moveItByForm();
        if (visitor.hasScripts()) {
            moveItByKeyboard();
        }
        if (visitor.hasScripts() && visitor.isWide()) {
            dragIt();
        }
        changeItsStateOnTheBoard();
    }

    private void addATask() {
        visitor.open(path);
        var column = column("1 Auftrag");
        column.locator("summary", new Locator.LocatorOptions().setHasText("+ Aufgabe")).click();
        column.getByPlaceholder("Was ist zu tun?").fill("Raum fürs Projektteam suchen");
        column.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Anlegen"))
                .click();
        visitor.isTold("„Raum fürs Projektteam suchen“ ist angelegt.").look();
    }

    private void renameIt() {
        visitor.follow("Liste");
        var row =
                visitor.main()
                        .locator(
                                "tr",
                                new Locator.LocatorOptions()
                                        .setHasText("Raum fürs Projektteam suchen"));
        row.locator("summary").click();
        row.getByLabel("Titel").fill(TASK);
        if (visitor.isWide()) {
            visitor.look(); // on a phone the menu lies above the next row until it is closed
        }
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Umbenennen"))
                .click();
        visitor.isTold("ist umbenannt.").look();
        visitor.sees(TASK);
    }

    private void moveItByForm() {
        visitor.follow("Struktur");
        openPlacement();
        visitor.choose("An die Stelle", "vor „Projektauftrag erarbeiten“")
                .press("Hierhin verschieben");
        visitor.isTold("„" + TASK + "“ ist verschoben.").look();
        assertThat(tiles("1 Auftrag").first()).containsText(TASK);
    }

    private void openPlacement() {
        tile().hover();
        tile().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Verschieben und mehr: " + TASK))
                .click();
        visitor.arriveAt(TASK);
    }

    private void moveItByKeyboard() {
        tile().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TASK).setExact(true))
                .focus();
        visitor.page().keyboard().press("Alt+ArrowDown");
        assertThat(visitor.page().locator("#moving-said"))
                .hasText("Verschoben: " + TASK + " nach Auftrag");
        assertThat(tiles("1 Auftrag").nth(1)).containsText(TASK);
        assertThat(
                        tile().getByRole(
                                        AriaRole.LINK,
                                        new Locator.GetByRoleOptions()
                                                .setName(TASK)
                                                .setExact(true)))
                .isFocused();
        visitor.isTold("„" + TASK + "“ ist verschoben.").look();
    }

    private void dragIt() {
        drag(tile(), tiles("2 Ordnungssystem").first());
        assertThat(column("2 Ordnungssystem").locator(".tile__link").getByText(TASK)).isVisible();
        visitor.isTold("„" + TASK + "“ ist verschoben.").look();
        visitor.press("Rückgängig").isTold("Der Schritt ist zurückgenommen.");
        assertThat(column("1 Auftrag").locator(".tile__link").getByText(TASK)).isVisible();
    }

    private void changeItsStateOnTheBoard() {
        visitor.follow("Board");
        if (visitor.hasScripts() && visitor.isWide()) {
            drag(tile(), lane("aktiv").locator("ul"));
        } else if (visitor.hasScripts()) {
            tile().getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(TASK).setExact(true))
                    .focus();
            visitor.page().keyboard().press("Alt+ArrowRight");
        } else {
            openPlacement();
            visitor.choose("Zustand", "aktiv").press("Übernehmen");
        }
        visitor.isTold("Der Zustand von „" + TASK + "“ ist geändert.").look();
        assertThat(lane("aktiv").locator(".tile__link").getByText(TASK)).isVisible();
    }

    private Locator column(String title) {
        return visitor.main()
                .locator(
                        ".column",
                        new Locator.LocatorOptions()
                                .setHas(
                                        visitor.page()
                                                .getByRole(
                                                        AriaRole.HEADING,
                                                        new Page.GetByRoleOptions()
                                                                .setName(title)
                                                                .setExact(true))));
    }

    private Locator lane(String state) {
        return visitor.main()
                .getByRole(
                        AriaRole.REGION,
                        new Locator.GetByRoleOptions().setName(state).setExact(true));
    }

    private Locator tiles(String column) {
        return column(column).locator(".tile");
    }

    private Locator tile() {
        return visitor.main().locator(".tile", new Locator.LocatorOptions().setHasText(TASK));
    }

    /** As a hand does it: press, move a little, move there, let go. */
    private void drag(Locator what, Locator where) {
        var mouse = visitor.page().mouse();
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        mouse.move(from.x + 20, from.y + from.height - 8);
        mouse.down();
        mouse.move(
                from.x + 30,
                from.y + from.height,
                new com.microsoft.playwright.Mouse.MoveOptions().setSteps(3));
        BoundingBox to = where.boundingBox();
        mouse.move(
                to.x + to.width / 2,
                Math.max(to.y + 20, 60),
                new com.microsoft.playwright.Mouse.MoveOptions().setSteps(12));
        mouse.up();
    }
}
