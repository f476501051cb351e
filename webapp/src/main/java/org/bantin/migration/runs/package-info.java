/**
 * Imports that the newsroom begins and follows: each has a folder below the data directory with its files, its state and its report. Read
 * {@code SiteImportRuns} first.
 */
@NullMarked
package org.bantin.migration.runs;

import org.jspecify.annotations.NullMarked;
