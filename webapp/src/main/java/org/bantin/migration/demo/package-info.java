/**
 * The demo site: a newspaper of an invented province, kept as YAML in the light module {@code demo} and loaded into empty stores
 * through the verbs that the newsroom uses. Read {@link org.bantin.migration.demo.DemoSite} first; the format is described in
 * {@code light-modules/demo/README.md}.
 */
@NullMarked
package org.bantin.migration.demo;

import org.jspecify.annotations.NullMarked;
