/**
 * The home page.
 */
package org.chapterhouse.web.home;
