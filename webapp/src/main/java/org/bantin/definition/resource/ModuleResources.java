package org.bantin.definition.resource;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bantin.definition.watch.LightModules;
import org.springframework.stereotype.Component;

@Component
public class ModuleResources implements Resources {
    /** A path of plain segments: nothing empty, hidden, upward, or that a file system reads in its own way. */
    private static final Pattern SAFE = Pattern.compile("(/[^/\\\\:\\x00-\\x1f.][^/\\\\:\\x00-\\x1f]*)+");

    private final LightModules modules;

    public ModuleResources(LightModules modules) {
        this.modules = modules;
    }

    @Override
    public Optional<Resource> find(String path) {
        if (!SAFE.matcher(path).matches() || path.indexOf('/', 1) < 0) {
            return Optional.empty();
        }
        for (Path root : modules.roots()) {
            Optional<Path> file = below(root, path);
            if (file.isPresent()) {
                return file.map(found -> new FileResource(path, found));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> below(Path root, String path) {
        try {
            boolean isModule = Files.exists(root.resolve("module.yaml"));
            Path base = isModule ? root.resolveSibling("") : root;
            Path file = base.resolve(path.substring(1)).normalize();
            return file.startsWith(isModule ? root : base) && Files.isRegularFile(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return modules.current().modules().stream()
                .flatMap(module -> module.files().stream())
                .map(file -> file.path())
                .filter(path -> pattern.matcher(path).matches())
                .sorted()
                .toList();
    }
}
