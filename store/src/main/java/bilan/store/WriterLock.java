package bilan.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One writer a file. The lock is a second file beside it, because SQLite's own locks would be lost if anybody else in
 * the process opened the first. The system lets go of it when the process dies, however it dies.
 */
final class WriterLock implements AutoCloseable {
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
        Path path = dossier.resolveSibling(dossier.getFileName() + "-writer");
        try {
            while (true) {
                FileChannel channel = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                FileLock lock = tryLock(channel);
                if (lock == null) {
                    String owner = content(channel);
                    channel.close();
                    throw new StoreException(
                            StoreException.Kind.LOCKED, owner, dossier + " is written by process " + owner, null);
                }
                // whoever held it may have taken the file away between our opening and our locking
                if (!sameFile(path, channel)) {
                    channel.close();
                    continue;
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
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

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process
        }
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    private static boolean sameFile(Path path, FileChannel channel) throws IOException {
        if (!Files.exists(path)) return false;
        byte[] mark = ("? " + System.identityHashCode(channel)).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark), 0);
        channel.position(0);
        return java.util.Arrays.equals(Files.readAllBytes(path), mark);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        channel.close();
    }
}
