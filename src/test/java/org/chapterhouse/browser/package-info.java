/**
 * Firefox and WebKit as Debian has them, for the journeys that Playwright cannot make: it drives only builds of its own.
 *
 * <p>Decision: no Selenium. Firefox needs no driver, since it speaks WebDriver BiDi itself; what WebKit's driver is asked
 * fits in one class, and Debian has no geckodriver.
 */
package org.chapterhouse.browser;
