package org.bantin.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bantin.definition.message.MergedMessages;
import org.bantin.definition.message.Messages;
import org.bantin.definition.resource.ModuleResources;
import org.bantin.definition.resource.Resources;
import org.bantin.definition.watch.LightModules;
import org.springframework.mock.env.MockEnvironment;

/** Light modules written by a test into a directory of its own. */
public final class SampleModules {
    private final Path directory;

    public SampleModules(Path directory) {
        this.directory = directory;
    }

    /** Writes a file at its resource path. */
    public SampleModules with(String path, String text) {
        try {
            Path file = directory.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    LightModules read() {
        return new LightModules(
                new DefinitionProperties(List.of(directory), false), new MockEnvironment(), event -> {});
    }

    public Definitions definitions() {
        return new LoadedDefinitions(read());
    }

    /** Definitions, resources and messages of one reading. */
    public All all(Path... others) {
        List<Path> roots = new ArrayList<>(List.of(directory));
        roots.addAll(List.of(others));
        LightModules modules =
                new LightModules(new DefinitionProperties(roots, false), new MockEnvironment(), event -> {});
        return new All(new LoadedDefinitions(modules), new ModuleResources(modules), new MergedMessages(modules));
    }

    /** What other packages ask for. */
    public record All(Definitions definitions, Resources resources, Messages messages) {}

    /** The light modules of this project. */
    public static SampleModules shipped() {
        return new SampleModules(Path.of("../light-modules"));
    }
}
