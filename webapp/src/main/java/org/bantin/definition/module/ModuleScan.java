package org.bantin.definition.module;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bantin.definition.DefinitionProblem.Severity;

/**
 * What lies in the light-module directories now. Each directory directly below one of them is a module; a directory that
 * holds a {@code module.yaml} itself is one module of its own name. Where two hold the same file the first directory wins.
 */
public final class ModuleScan {
    private static final Pattern MODULE_NAME = Pattern.compile("[a-zA-Z0-9-_]+");
    private static final Set<String> NEVER_SCANNED = Set.of("node_modules", "target");
    private static final List<String> MODULE_FOLDERS =
            List.of("templates", "dialogs", "contentTypes", "apps", "restEndpoints", "decorations", "themes");
    private static final int DEEPEST = 40;

    private ModuleScan() {}

    /** The modules in name order. Directories that cannot be read are reported and left out. */
    public static List<LightModule> of(List<Path> roots, BiConsumer<Severity, String> report) {
        Map<String, Map<String, ModuleFile>> found = new TreeMap<>();
        for (Path root : roots) {
            for (Path directory : moduleDirectories(root, report)) {
                boolean alone = directory.equals(root.toAbsolutePath().normalize());
                String name =
                        alone ? OwnName.of(directory) : directory.getFileName().toString();
                collect(directory, name, found.computeIfAbsent(name, any -> new TreeMap<>()), report);
            }
        }
        List<LightModule> modules = new ArrayList<>();
        found.forEach((name, files) -> modules.add(new LightModule(name, new ArrayList<>(files.values()))));
        return modules;
    }

    /** The directories of modules below a root. */
    static List<Path> moduleDirectories(Path root, BiConsumer<Severity, String> report) {
        Path absolute = root.toAbsolutePath().normalize();
        if (isModule(absolute) && isModuleName(absolute)) {
            return List.of(absolute);
        }
        if (!Files.isDirectory(absolute)) {
            report.accept(Severity.ERROR, "no directory " + root + "; light modules are looked for there");
            return List.of();
        }
        try (Stream<Path> children = Files.list(absolute)) {
            List<Path> directories = children.filter(Files::isDirectory)
                    .filter(ModuleScan::isScanned)
                    .sorted()
                    .toList();
            directories.stream()
                    .filter(directory -> !isModuleName(directory))
                    .forEach(directory -> report.accept(
                            Severity.WARNING,
                            "directory " + directory.getFileName()
                                    + " is no module: the name of a module has letters, digits, - and _ only"));
            return directories.stream().filter(ModuleScan::isModuleName).toList();
        } catch (IOException e) {
            report.accept(Severity.ERROR, "cannot list " + root + ": " + e.getMessage());
            return List.of();
        }
    }

    /** A directory that holds a descriptor, or definitions directly, as the root of a repository often does. */
    private static boolean isModule(Path directory) {
        return Files.isRegularFile(directory.resolve(LightModule.DESCRIPTOR))
                || MODULE_FOLDERS.stream().anyMatch(folder -> holdsDefinitions(directory.resolve(folder)));
    }

    private static boolean holdsDefinitions(Path folder) {
        if (!Files.isDirectory(folder) || Files.isRegularFile(folder.resolve(LightModule.DESCRIPTOR))) {
            return false;
        }
        for (String inner : MODULE_FOLDERS) {
            if (Files.isDirectory(folder.resolve(inner))) {
                return false; // a module of this very name
            }
        }
        try (Stream<Path> files = Files.walk(folder, 6)) {
            return files.anyMatch(file -> file.toString().endsWith(".yaml"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isModuleName(Path directory) {
        Path name = directory.getFileName();
        return name != null
                && MODULE_NAME.matcher(name.toString()).matches()
                && !NEVER_SCANNED.contains(name.toString());
    }

    private static void collect(
            Path directory, String module, Map<String, ModuleFile> files, BiConsumer<Severity, String> report) {
        try {
            Files.walkFileTree(
                    directory,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    DEEPEST,
                    new FileCollector(directory, module, files));
        } catch (IOException e) {
            report.accept(Severity.ERROR, "cannot read " + directory + ": " + e.getMessage());
        }
    }

    /** Something done for a directory. */
    @FunctionalInterface
    public interface DirectoryWork {
        void done(Path directory) throws IOException;
    }

    /** Goes over the directories that are read, the root first; what packages bring along ({@code node_modules}) is passed by. */
    public static void directories(Path root, DirectoryWork work) throws IOException {
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(root) && !isScanned(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                work.done(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static boolean isScanned(Path directory) {
        Path name = directory.getFileName();
        return name == null || (!name.toString().startsWith(".") && !NEVER_SCANNED.contains(name.toString()));
    }

    private static final class FileCollector extends SimpleFileVisitor<Path> {
        private final Path directory;
        private final String module;
        private final Map<String, ModuleFile> files;

        FileCollector(Path directory, String module, Map<String, ModuleFile> files) {
            this.directory = directory;
            this.module = module;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return dir.equals(directory) || isScanned(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                String path = "/" + module + "/"
                        + directory.relativize(file).toString().replace('\\', '/');
                long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                files.putIfAbsent(path, new ModuleFile(path, file, attributes.size(), modified));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
