package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.definition.module.LightModule;
import org.bantin.definition.module.ModuleFile;

/**
 * The decoration files of all modules:
 * {@code decorations/<target module>/<folder>/<path>/<name>[.<keys inside>].yaml}, in module order and then by path.
 */
final class Decorations {
    private static final String FOLDER = "decorations/";

    private final Map<String, List<String>> filesByTarget = new HashMap<>();
    private final Map<String, String> restByFile = new HashMap<>();

    /** One decoration of a definition: the file and the keys inside the definition below which it merges. */
    record Decoration(String file, List<String> keys) {}

    private Decorations() {}

    static Decorations in(List<LightModule> modules) {
        Decorations decorations = new Decorations();
        modules.forEach(module -> module.files().forEach(decorations::consider));
        return decorations;
    }

    private void consider(ModuleFile file) {
        String inside = file.inside();
        if (!inside.startsWith(FOLDER) || !inside.endsWith(".yaml")) {
            return;
        }
        String target = inside.substring(FOLDER.length(), inside.length() - ".yaml".length());
        int module = target.indexOf('/');
        if (module < 0) {
            return;
        }
        String rest = target.substring(module + 1);
        restByFile.put(file.path(), rest);
        filesByTarget
                .computeIfAbsent(group(target.substring(0, module), rest), any -> new ArrayList<>())
                .add(file.path());
    }

    /** Decorations are grouped by what stands before the first dot of the file name. */
    private static String group(String module, String rest) {
        int dot = rest.indexOf('.', rest.lastIndexOf('/') + 1);
        return module + "/" + (dot < 0 ? rest : rest.substring(0, dot));
    }

    boolean any(String module, String folder, String stem) {
        return filesByTarget.containsKey(group(module, folder + stem));
    }

    /** Decorations of one definition; a name with dots goes to the definition with the longest matching name. */
    List<Decoration> of(String module, String folder, String stem, Set<String> allStems) {
        List<Decoration> result = new ArrayList<>();
        for (String file : filesByTarget.getOrDefault(group(module, folder + stem), List.of())) {
            String rest = restByFile.getOrDefault(file, "").substring(folder.length());
            boolean longerMatches =
                    allStems.stream().anyMatch(other -> other.length() > stem.length() && matches(rest, other));
            if (matches(rest, stem) && !longerMatches) {
                String keys = rest.length() == stem.length() ? "" : rest.substring(stem.length() + 1);
                result.add(new Decoration(file, keys.isEmpty() ? List.of() : Arrays.asList(keys.split("\\."))));
            }
        }
        return result;
    }

    private static boolean matches(String rest, String stem) {
        return rest.equals(stem) || rest.startsWith(stem + ".");
    }

    /** Modules whose configuration is decorated. */
    Set<String> configuredModules() {
        Set<String> names = new LinkedHashSet<>();
        filesByTarget.keySet().stream()
                .filter(target -> target.endsWith("/config"))
                .map(target -> target.substring(0, target.indexOf('/')))
                .sorted()
                .forEach(names::add);
        return names;
    }
}
