package bilan.workbench.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Files on their way into the dossier, in a temporary folder. What a browser calls them is a wish, not a path. */
public final class Upload {
    private static final String EXAMPLE = "/bilan/workbench/example/";
    private static final int LONGEST = 80;
    private static final int DEEPEST = 6;

    private final Path folder;
    private int files;

    private Upload(Path folder) {
        this.folder = folder;
    }

    /** An empty one. */
    public static Upload begin() throws IOException {
        return new Upload(Files.createTempDirectory("bilan-upload-"));
    }

    /** The articles that come with the workbench. */
    public static Upload example() throws IOException {
        Upload upload = begin();
        Properties list = new Properties();
        try (InputStream in = Upload.class.getResourceAsStream("/bilan/workbench/example.properties")) {
            if (in == null) throw new IOException("example.properties is not on the class path");
            list.load(in);
        }
        for (String name : list.getProperty("articles").split(" ")) {
            try (InputStream in = Upload.class.getResourceAsStream(EXAMPLE + name)) {
                if (in == null) throw new IOException(name + " is not on the class path");
                upload.add(name, in);
            }
        }
        return upload;
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    public boolean isEmpty() {
        return files == 0;
    }

    /** Adds a file; two of one name stay two. */
    public void add(String name, InputStream in) throws IOException {
        Path target = folder;
        List<String> parts = parts(name);
        for (String part : parts) target = target.resolve(part);
        if (Files.exists(target)) target = folder.resolve("again-" + files).resolve(parts.get(parts.size() - 1));
        if (!target.normalize().startsWith(folder)) throw new IOException("not a name for a file");
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
        files++;
    }

    /** The folders and the name that are left of what a browser sent. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replace('\\', '/').split("/")) {
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                boolean plain = Character.isLetterOrDigit(c) || " -_.,()+~'".indexOf(c) >= 0;
                kept.append(plain ? c : '_');
            }
            String clean = kept.toString().strip();
            while (clean.startsWith(".")) clean = clean.substring(1);
            if (clean.length() > LONGEST) clean = clean.substring(clean.length() - LONGEST);
            if (!clean.isEmpty()) parts.add(clean);
        }
        if (parts.isEmpty()) parts.add("unnamed");
        return parts.subList(Math.max(0, parts.size() - DEEPEST), parts.size());
    }

    /** Removes the folder with all in it. */
    public void remove() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // the system clears its temporary folder
        }
    }
}
