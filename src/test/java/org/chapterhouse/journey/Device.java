package org.chapterhouse.journey;

import com.microsoft.playwright.options.ColorScheme;

/**
 * On what pages are looked at: each width and each color scheme once. All four pairs would cost twice the time, and the
 * colors of a scheme are the same in any width.
 */
enum Device {
    LIGHT_DESKTOP(1440, ColorScheme.LIGHT),
    DARK_PHONE(390, ColorScheme.DARK);

    final int width;
    final ColorScheme scheme;

    Device(int width, ColorScheme scheme) {
        this.width = width;
        this.scheme = scheme;
    }
}
