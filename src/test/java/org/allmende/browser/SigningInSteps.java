package org.allmende.browser;

import com.microsoft.playwright.Page;
import org.allmende.demo.Cast;

/** In and out. */
record SigningInSteps(Visitor visitor) {

    void signIn(String email) {
        visitor.open("/").arriveAt("Anmelden").picture("anmelden");
        visitor.fill("E-Mail-Adresse", email).fill("Passwort", Cast.PASSWORD).press("Anmelden");
        visitor.arriveAt("Mein Tag").picture("mein-tag");
    }

    void signOut() {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Konto von"))
                .click();
        visitor.look();
        visitor.press("Abmelden");
        visitor.arriveAt("Anmelden").sees("Sie sind abgemeldet.");
    }
}
