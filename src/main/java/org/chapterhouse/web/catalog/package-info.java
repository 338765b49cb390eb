/** The pages people browse and watch on: home, browse, programs, sessions. Only translates; everything is below. */
package org.chapterhouse.web.catalog;
