package org.allmende.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * The page as it can be scanned. The scan is a script itself: where scripts are switched off, the
 * same page is opened a second time, where they may run, but without its own.
 */
final class Scan implements AutoCloseable {

    private final Page page;
    private final BrowserContext twin;

    Scan(Page original, boolean hasScripts) {
        twin =
                hasScripts
                        ? null
                        : Chromium.browser()
                                .newContext(
                                        new NewContextOptions()
                                                .setReducedMotion(ReducedMotion.REDUCE)
                                                .setViewportSize(
                                                        original.viewportSize().width,
                                                        original.viewportSize().height));
        page = hasScripts ? original : copy(original);
    }

    Page page() {
        return page;
    }

    private Page copy(Page original) {
        var copy = twin.newPage();
        var html = original.content();
        copy.route("**/*.js", Route::abort);
        copy.route(
                original.url(),
                route ->
                        route.fulfill(
                                new FulfillOptions()
                                        .setContentType("text/html; charset=utf-8")
                                        .setBody(html)));
        copy.navigate(original.url());
        return copy;
    }

    @Override
    public void close() {
        if (twin != null) {
            twin.close();
        }
    }
}
