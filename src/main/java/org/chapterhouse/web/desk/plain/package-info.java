/**
 * The desk for everything but sessions: one list and one form for all kinds of things. What the form of a kind asks for
 * is in its {@link org.chapterhouse.web.desk.plain.PlainKind} alone. Only translates; the rules are in the use cases
 * behind {@link org.chapterhouse.catalog.edit.DeskEditing}.
 */
package org.chapterhouse.web.desk.plain;
