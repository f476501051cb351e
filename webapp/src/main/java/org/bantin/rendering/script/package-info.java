/**
 * JavaScript models of light modules: scripts that run in a sandbox and hand one object to a template. Only this package knows
 * the script engine. Read {@link org.bantin.rendering.script.ModelScripts} first.
 */
@NullMarked
package org.bantin.rendering.script;

import org.jspecify.annotations.NullMarked;
