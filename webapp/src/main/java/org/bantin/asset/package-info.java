/**
 * The media library: takes in files, reads their metadata, makes renditions. Refuses files whose content is not what it says.
 * Read {@link org.bantin.asset.Assets} first. Image work is bounded in memory and in threads.
 */
@ApplicationModule(allowedDependencies = {"repository", "repository :: access", "definition", "content"})
@NullMarked
package org.bantin.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
