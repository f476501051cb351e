/**
 * Content files of light modules: JCR system view ({@code website.a.b.xml}) and YAML. Read
 * {@link org.bantin.migration.bootstrap.BootstrapImport} first.
 */
@NullMarked
package org.bantin.migration.bootstrap;

import org.jspecify.annotations.NullMarked;
