package org.bantin.definition;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where light modules lie.
 *
 * @param lightModules directories whose sub-directories are light modules; where two hold the same file the first wins. A
 *     relative directory is looked for in the working directory, then in its parent. {@code magnolia.resources.dir} is
 *     accepted as another name
 * @param watchLightModules whether changed files are read while the system runs
 */
@ConfigurationProperties("bantin")
public record DefinitionProperties(
        @DefaultValue("light-modules") List<Path> lightModules,
        @DefaultValue("true") boolean watchLightModules) {
    public DefinitionProperties {
        lightModules = List.copyOf(lightModules);
    }
}
