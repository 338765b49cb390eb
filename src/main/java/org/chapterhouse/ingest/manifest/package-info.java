/**
 * The manifest's format: the published JSON Schema, reading a manifest, and checking its entries one by one. Knows
 * nothing of what is saved.
 */
package org.chapterhouse.ingest.manifest;
