package bilan.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts a finished file in its place. */
final class Published {
    private Published() {}

    /** What writes a file; closes nothing. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file whole or not at all: what stood there before stays until the new one is finished. */
    static void write(Path file, Writing writing) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("it has no folder");
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".bilan", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Replaces {@code file} at once where the file system can; readable as any file of the user. */
    private static void move(Path part, Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r--r--"));
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
