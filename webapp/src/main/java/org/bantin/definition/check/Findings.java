package org.bantin.definition.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.assembly.Definition;
import org.bantin.definition.assembly.DefinitionKind;
import org.bantin.definition.assembly.FieldKinds;
import org.bantin.definition.assembly.MagnoliaModules;
import org.bantin.definition.assembly.NearestName;
import org.bantin.definition.assembly.Problems;
import org.bantin.definition.assembly.SourceFiles;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Leaf;
import org.jspecify.annotations.Nullable;

/** The questions that all checks ask, and where their answers go. */
final class Findings {
    private static final int MOST_ADVICE = 200;

    private final Problems problems;
    private final SourceFiles files;
    private final Map<DefinitionKind, Set<String>> ids = new HashMap<>();
    private final Map<String, String> advice = new HashMap<>();
    private final Map<String, String> meant = new HashMap<>();
    private final Map<String, List<String>> byModule = new HashMap<>();

    Findings(Collection<Definition> definitions, SourceFiles files, Problems problems) {
        this.problems = problems;
        this.files = files;
        definitions.forEach(definition ->
                ids.computeIfAbsent(definition.kind(), any -> new HashSet<>()).add(definition.id()));
    }

    Set<String> ids(DefinitionKind kind) {
        return ids.getOrDefault(kind, Set.of());
    }

    void error(Tree at, String message) {
        problems.error(at.place(), message);
    }

    void warning(Tree at, String message) {
        problems.warning(at.place(), message);
    }

    void info(Tree at, String message) {
        problems.info(at.place(), message);
    }

    /** Keys of one map: each that is not known, and each that has no value. */
    void keys(Branch branch, Set<String> known, String what) {
        branch.children().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.warning(value.place(), "unknown key " + key + " in " + what + NearestName.nearest(key, known));
            } else if (isEmpty(value)) {
                problems.info(value.place(), "key " + key + " has no value and counts as empty");
            }
        });
    }

    /** Keys of a map that may have others too: only what looks like a slip of a known key. */
    void slips(Branch branch, Set<String> known, String what) {
        branch.children().forEach((key, value) -> {
            if (!known.contains(key)) {
                NearestName.slip(key, known)
                        .ifPresent(meant -> problems.warning(
                                value.place(), "unknown key " + key + " in " + what + "; nearest known: " + meant));
            }
        });
    }

    /** The {@code $type} or {@code class} of a part. */
    void type(Branch part, NamedType kind) {
        if (part.text("$type").isPresent()) {
            named(part.children().get("$type"), kind);
        } else {
            named(part.children().get("class"), kind);
        }
    }

    /** A name of a type, alone or as {@code class} inside of a map. */
    void named(@Nullable Tree at, NamedType kind) {
        if (at instanceof Branch map) {
            type(map, kind);
            return;
        }
        if (!(at instanceof Leaf leaf) || leaf.value() == null) {
            return;
        }
        String written = String.valueOf(leaf.value());
        if (kind.knows(written)) {
            return;
        }
        Optional<String> meant = NearestName.slip(bare(written), kind.names());
        boolean java = written.contains(".");
        if (meant.isPresent() && (!java || written.startsWith("info.magnolia."))) {
            warning(at, "unknown " + kind.word() + " " + written + "; nearest known: " + meant.get());
        } else if (!java) {
            info(at, "unknown " + kind.word() + " " + written + "; it has no effect here");
        } else if (!written.startsWith("info.magnolia.") && !written.startsWith("com.vaadin.")) {
            info(at, written + " is Java of its own project and cannot run here");
        }
    }

    private static String bare(String written) {
        String simple = FieldKinds.simpleName(written);
        return simple.endsWith("Definition") ? simple.substring(0, simple.length() - "Definition".length()) : simple;
    }

    /** A value out of a few. */
    void oneOf(Branch branch, String key, List<String> accepted) {
        branch.text(key).ifPresent(written -> {
            if (accepted.stream().noneMatch(written::equalsIgnoreCase)) {
                warning(
                        branch.children().getOrDefault(key, branch),
                        "unknown " + key + " " + written + NearestName.nearest(written, accepted) + " (one of "
                                + String.join(", ", accepted) + ")");
            }
        });
    }

    void numbers(Branch branch, String... keys) {
        for (String key : keys) {
            branch.text(key)
                    .filter(written -> !written.strip().matches("-?\\d+(\\.\\d+)?"))
                    .ifPresent(written -> warning(
                            branch.children().getOrDefault(key, branch), key + " is a number; found: " + written));
        }
    }

    void flags(Branch branch, String... keys) {
        for (String key : keys) {
            branch.text(key)
                    .filter(written -> !written.strip().toLowerCase(Locale.ROOT).matches("true|false"))
                    .ifPresent(written -> warning(
                            branch.children().getOrDefault(key, branch), key + " is true or false; found: " + written));
        }
    }

    /** A regular expression that does not work is worth a word. */
    void pattern(Branch branch, String key) {
        branch.text(key).ifPresent(written -> {
            try {
                if (java.util.regex.Pattern.compile(written).pattern().isEmpty()) {
                    warning(branch.children().getOrDefault(key, branch), key + " is empty");
                }
            } catch (java.util.regex.PatternSyntaxException e) {
                warning(
                        branch.children().getOrDefault(key, branch),
                        key + " is no regular expression: " + e.getDescription() + ": " + written);
            }
        });
    }

    /** An id of another definition; those of Magnolia's own modules may be missing. */
    void reference(@Nullable Tree at, DefinitionKind kind, String id) {
        Set<String> known = ids(kind);
        String module = id.contains(":") ? id.substring(0, id.indexOf(':')) : "";
        boolean ours = !known.isEmpty() && known.stream().anyMatch(other -> other.startsWith(module + ":"));
        if (at == null || id.isEmpty() || known.contains(id)) {
            return;
        }
        if (!MagnoliaModules.isKnown(module) || ours) {
            problems.warning(
                    at.place(),
                    "no " + kind.singular() + " " + id
                            + meant.computeIfAbsent(kind + " " + id, any -> NearestName.nearest(id, known)));
        }
    }

    /** A file of some light module. */
    void script(@Nullable Tree at, String written) {
        if (at == null || written.matches("(?i)https?://.*") || written.contains("${")) {
            return;
        }
        String path = written.startsWith("/") ? written : "/" + written;
        String module = path.indexOf('/', 1) > 0 ? path.substring(1, path.indexOf('/', 1)) : "";
        if (!files.exists(path) && !MagnoliaModules.isKnown(module)) {
            problems.warning(at.place(), "no file " + path + advice.computeIfAbsent(path, any -> like(path, module)));
        }
    }

    /** The file that was meant; where very many are missing no more is guessed, as that would hold up the rest. */
    private String like(String path, String module) {
        if (advice.size() >= MOST_ADVICE) {
            return "";
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        List<String> others = byModule.computeIfAbsent(
                module + " " + ending,
                any -> files.paths().stream()
                        .filter(known -> known.startsWith("/" + module + "/") && known.endsWith(ending))
                        .toList());
        return NearestName.of(path, others)
                .map(near -> "; nearest known: " + near)
                .orElse("");
    }

    boolean exists(String path) {
        return files.exists(path);
    }

    private static boolean isEmpty(Tree value) {
        return value instanceof Leaf leaf && leaf.value() == null && leaf.tag().isEmpty();
    }
}
