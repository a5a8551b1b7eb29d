package bilan.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One writer a file. The lock is a second file beside it, because SQLite's own locks would be lost if anybody else in
 * the process opened the first. The system lets go of it when the process dies, however it dies.
 */
final class WriterLock implements AutoCloseable {
    /** Those of this process: to open such a file once more and close it would lose the lock. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * @throws StoreException {@code LOCKED} with the number of the process that writes, or {@code READ_ONLY}
     */
    static WriterLock take(Path dossier) {
        Path path = dossier.toAbsolutePath().normalize().resolveSibling(dossier.getFileName() + "-writer");
        if (!OURS.add(path)) throw locked(dossier, pid());
        WriterLock taken = null;
        try {
            taken = taken(dossier, path);
            return taken;
        } finally {
            if (taken == null) OURS.remove(path);
        }
    }

    private static WriterLock taken(Path dossier, Path path) {
        try {
            while (true) {
                Object file = fileAt(path);
                FileChannel channel = opened(path);
                if (channel == null) continue;
                if (channel.tryLock() == null) {
                    String owner = content(channel);
                    channel.close();
                    throw locked(dossier, owner);
                }
                // whoever held it may have taken the file away between our opening and our locking
                if (!Files.exists(path) || !file.equals(fileAt(path))) {
                    channel.close();
                    continue;
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.US_ASCII)));
                return new WriterLock(path, channel);
            }
        } catch (AccessDeniedException e) {
            throw readOnly(dossier, e);
        } catch (FileSystemException e) {
            throw Files.isWritable(folder(dossier))
                    ? new StoreException(StoreException.Kind.FAILED, dossier.toString(), e.toString(), e)
                    : readOnly(dossier, e);
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.FULL, dossier.toString(), e.toString(), e);
        }
    }

    private static StoreException readOnly(Path dossier, IOException e) {
        return new StoreException(StoreException.Kind.READ_ONLY, dossier.toString(), e.toString(), e);
    }

    private static Path folder(Path dossier) {
        Path folder = dossier.toAbsolutePath().getParent();
        return folder == null ? dossier.toAbsolutePath() : folder;
    }

    private static StoreException locked(Path dossier, String owner) {
        return new StoreException(StoreException.Kind.LOCKED, owner, dossier + " is written by process " + owner, null);
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** Null if it was taken away just now. */
    private static @Nullable FileChannel opened(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    /** Which file lies there, made if none does. Asked without opening it: to close it again would lose our lock. */
    private static Object fileAt(Path path) throws IOException {
        while (true) {
            try {
                Object key =
                        Files.readAttributes(path, BasicFileAttributes.class).fileKey();
                return key == null ? path : key;
            } catch (NoSuchFileException e) {
                create(path);
            }
        }
    }

    private static void create(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            // another was faster
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        channel.close();
        OURS.remove(path);
    }
}
