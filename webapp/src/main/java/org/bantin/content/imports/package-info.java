/**
 * Exports of other systems on their way into this one, as the newsroom shows them: files that arrive, what is in them, what shall become
 * of it, the run and its report. Read {@link org.bantin.content.imports.SiteImports} first; {@code migration} does the work.
 */
@NamedInterface("imports")
@NullMarked
package org.bantin.content.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
