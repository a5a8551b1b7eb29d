package bilan.sources;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * The files that a list of places names, each with the id of its article.
 *
 * @param files id → file, in the order of reading
 * @param unreachable folders and links that could not be followed
 * @param standardInput whether {@code -} was among the places
 */
record FileWalk(Map<String, Path> files, List<Quarantine> unreachable, boolean standardInput) {

    static final FileWalk NOTHING = new FileWalk(Map.of(), List.of(), false);

    static FileWalk of(List<String> places) throws NothingToReadException {
        if (places.isEmpty()) throw new NothingToReadException("nothing to read: name a file or a folder");
        Set<Path> files = new LinkedHashSet<>();
        List<Quarantine> unreachable = new ArrayList<>();
        boolean standardInput = false;
        for (String place : places) {
            if (place.equals("-")) {
                standardInput = true;
                continue;
            }
            List<Path> found = find(place, unreachable);
            found.forEach(path -> files.add(path.normalize()));
        }
        return new FileWalk(named(files), List.copyOf(unreachable), standardInput);
    }

    private static List<Path> find(String place, List<Quarantine> unreachable) throws NothingToReadException {
        Path path = null;
        try {
            path = Path.of(place);
        } catch (InvalidPathException e) {
            if (!isGlob(place)) throw new NothingToReadException("'" + place + "' is no path: " + e.getReason());
        }
        if (path != null && Files.isDirectory(path)) {
            List<Path> inside = walk(path, unreachable);
            if (inside.isEmpty() && unreachable.isEmpty())
                throw new NothingToReadException("'" + place + "' is an empty folder");
            return inside;
        }
        if (path != null && Files.exists(path)) return List.of(path);
        if (!isGlob(place)) throw new NothingToReadException("'" + place + "' does not exist");
        List<Path> matching = glob(place, unreachable);
        if (matching.isEmpty()) throw new NothingToReadException("no file matches '" + place + "'");
        return matching;
    }

    private static boolean isGlob(String place) {
        for (int i = 0; i < place.length(); i++) if ("*?[{".indexOf(place.charAt(i)) >= 0) return true;
        return false;
    }

    private static List<Path> glob(String place, List<Quarantine> unreachable) throws NothingToReadException {
        String slashed = place.replace('\\', '/');
        int wild = 0;
        while (!isGlob(slashed.substring(0, wild + 1))) wild++;
        int slash = slashed.lastIndexOf('/', wild);
        Path root = Path.of(slash < 0 ? "." : slash == 0 ? "/" : slashed.substring(0, slash));
        if (!Files.isDirectory(root)) return List.of();
        String pattern = slashed.substring(slash + 1);
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            List<Path> matching = new ArrayList<>();
            for (Path file : walk(root, unreachable)) if (matcher.matches(root.relativize(file))) matching.add(file);
            return matching;
        } catch (PatternSyntaxException e) {
            throw new NothingToReadException("'" + place + "' is no pattern: " + e.getDescription());
        }
    }

    private static List<Path> walk(Path root, List<Quarantine> unreachable) {
        List<Path> found = new ArrayList<>();
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file)) return FileVisitResult.CONTINUE;
                if (attributes.isRegularFile()) found.add(file);
                else unreachable.add(Quarantine.whole(file.toString(), "neither a file nor a folder"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                String reason = e instanceof FileSystemLoopException
                        ? "a link back to a folder above it"
                        : "may not be opened: " + e.getClass().getSimpleName();
                unreachable.add(Quarantine.whole(file.toString(), reason));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                if (e != null)
                    unreachable.add(Quarantine.whole(folder.toString(), "could not be listed to its end: " + e));
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            unreachable.add(Quarantine.whole(root.toString(), "could not be walked: " + e.getMessage()));
        }
        found.sort(Comparator.comparing(file -> slashed(root.relativize(file))));
        return found;
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** File name without suffix; where two files share it, as much of the path as tells them apart, then the suffix. */
    static Map<String, Path> named(Set<Path> files) {
        Map<String, List<Path>> byName = new LinkedHashMap<>();
        for (Path file : files)
            byName.computeIfAbsent(withoutSuffix(nameOf(file)), n -> new ArrayList<>())
                    .add(file);
        Map<Path, String> ids = new LinkedHashMap<>();
        byName.forEach((name, sharing) -> {
            if (sharing.size() == 1) ids.put(sharing.get(0), name);
            else ids.putAll(apart(sharing));
        });
        Map<String, Path> inOrder = new LinkedHashMap<>();
        for (Path file : files) {
            String id = ids.getOrDefault(file, nameOf(file));
            String free = id;
            for (int n = 2; inOrder.containsKey(free); n++) free = id + "~" + n;
            inOrder.put(free, file);
        }
        return inOrder;
    }

    private static Map<Path, String> apart(List<Path> sharing) {
        Path common = sharing.get(0).toAbsolutePath().getParent();
        for (Path file : sharing)
            while (common != null && !file.toAbsolutePath().startsWith(common)) common = common.getParent();
        Map<String, List<Path>> byPath = new LinkedHashMap<>();
        for (Path file : sharing) {
            Path absolute = file.toAbsolutePath();
            String path = slashed(common == null ? absolute : common.relativize(absolute));
            byPath.computeIfAbsent(withoutSuffix(path), p -> new ArrayList<>()).add(file);
        }
        Map<Path, String> ids = new LinkedHashMap<>();
        byPath.forEach((path, files) -> {
            for (Path file : files) {
                String suffix = Formats.suffix(nameOf(file));
                ids.put(file, files.size() == 1 || suffix.isEmpty() ? path : path + "." + suffix);
            }
        });
        return ids;
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static String withoutSuffix(String path) {
        String suffix = Formats.suffix(path);
        return suffix.isEmpty() ? path : path.substring(0, path.length() - suffix.length() - 1);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
