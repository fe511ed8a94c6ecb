/**
 * The few journeys a person makes, in Chromium, with a look at everything that must hold on each
 * page passed.
 */
package org.allmende.browser;
