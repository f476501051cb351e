/**
 * Writes nodes as JCR system view XML or as YAML bootstrap files, the two forms that {@code bootstrap} and Magnolia read. Read
 * {@link org.bantin.migration.nodes.NodeFileExport} first.
 */
@NullMarked
package org.bantin.migration.nodes;

import org.jspecify.annotations.NullMarked;
