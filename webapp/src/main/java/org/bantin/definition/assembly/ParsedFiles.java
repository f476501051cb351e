package org.bantin.definition.assembly;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.module.FileText;
import org.bantin.definition.module.LightModule;
import org.bantin.definition.module.ModuleFile;
import org.bantin.definition.source.Place;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.TreeReader;
import org.bantin.definition.source.UnreadableYamlException;
import org.jspecify.annotations.Nullable;

/** YAML files read at most once per change: a file that is as it was keeps its tree from the reading before. */
public final class ParsedFiles implements SourceFiles {
    private final Map<String, ModuleFile> files = new HashMap<>();
    private final Map<String, Parsed> before;
    private final Map<String, Parsed> now = new HashMap<>();
    private final Problems problems;

    private record Parsed(
            ModuleFile file,
            @Nullable Tree tree,
            Place place,
            @Nullable String problem,
            Map<Place, String> doubts) {}

    /** Takes what the reading before has parsed, or null at the first. */
    public ParsedFiles(List<LightModule> modules, @Nullable ParsedFiles previous, Problems problems) {
        this.before = previous == null ? Map.of() : previous.now;
        this.problems = problems;
        modules.forEach(module -> module.files().forEach(file -> files.put(file.path(), file)));
    }

    @Override
    public boolean exists(String path) {
        return files.containsKey(path);
    }

    @Override
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    @Override
    public Optional<Tree> read(String path) {
        ModuleFile file = files.get(path);
        if (file == null) {
            return Optional.empty();
        }
        Parsed parsed = now.get(path);
        if (parsed == null) {
            Parsed old = before.get(path);
            parsed = old != null && old.file().equals(file) ? old : parse(file);
            now.put(path, parsed);
            if (parsed.problem() != null) {
                problems.error(parsed.place(), parsed.problem());
            }
            parsed.doubts().forEach(problems::warning);
        }
        return Optional.ofNullable(parsed.tree());
    }

    private static Parsed parse(ModuleFile file) {
        Place start = new Place(file.path(), 0);
        try {
            String text = FileText.of(file.file());
            Map<Place, String> doubts = new LinkedHashMap<>();
            return new Parsed(file, TreeReader.read(file.path(), text, doubts::put), start, null, doubts);
        } catch (UnreadableYamlException e) {
            return new Parsed(file, null, e.place(), e.getMessage(), Map.of());
        } catch (IOException e) {
            return new Parsed(file, null, start, "cannot be read: " + e.getMessage(), Map.of());
        }
    }
}
