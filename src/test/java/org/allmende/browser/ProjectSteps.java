package org.allmende.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;

/** The new project in all its views. */
record ProjectSteps(Visitor visitor, String path) {

    void seeItFromAllSides() {
        var columns =
                visitor.main()
                        .getByRole(
                                AriaRole.HEADING,
                                new com.microsoft.playwright.Locator.GetByRoleOptions()
                                        .setLevel(3));
        assertThat(columns.first()).containsText("Auftrag");
        visitor.sees("Projektauftrag erarbeiten").look();
        visitor.follow("Liste");
        assertThat(visitor.main().locator("table")).containsText("Projektauftrag erarbeiten");
        visitor.look();
        visitor.follow("Board");
        assertThat(
                        visitor.main()
                                .locator("section")
                                .filter(
                                        new com.microsoft.playwright.Locator.FilterOptions()
                                                .setHasText("geplant"))
                                .first())
                .containsText("Projektauftrag erarbeiten");
        visitor.look();
        visitor.follow("Zeitplan");
        assertThat(visitor.main().locator(".schedule")).isVisible();
        visitor.look();
        visitor.follow("Struktur").arriveAt("E-Akte im Rathaus");
        new WorkingDays(visitor).hold(path);
    }
}
