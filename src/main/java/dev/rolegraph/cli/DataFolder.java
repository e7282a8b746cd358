package dev.rolegraph.cli;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.rolegraph.role.RolegraphException.Unavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything embedded, held by this process until it is closed or ends. */
final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE = 64L * 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the folder where it is absent, for its owner alone.
     *
     * @throws Unavailable where another process holds it, or it cannot be written to
     */
    static DataFolder open(Path given) {
        var path = given.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw unusable(given, "is a file");
        }
        try {
            create(path);
            var free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_FREE) {
                throw new Unavailable(
                        "Only %d MB are free for the data folder %s and Rolegraph needs at least %d MB. %s"
                                .formatted(
                                        free >> 20,
                                        given,
                                        LEAST_FREE >> 20,
                                        "Make room, or set ROLEGRAPH_DATA to another folder."));
            }
            return new DataFolder(path, lock(given, path.resolve("rolegraph.lock")));
        } catch (IOException e) {
            throw unusable(given, "cannot be written to");
        }
    }

    private static Unavailable unusable(Path given, String why) {
        return new Unavailable("The data folder %s %s. Set ROLEGRAPH_DATA to a folder that this user may write to."
                .formatted(given, why));
    }

    private static void create(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            var parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** The operating system gives the lock back however the process ends; the number in the file is for people. */
    private static FileChannel lock(Path given, Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This very process holds it: the same answer as for another one.
        }
        channel.close();
        throw new Unavailable("The data folder %s is in use by another Rolegraph (process %s). %s"
                .formatted(given, Files.readString(file), "Stop it, or set ROLEGRAPH_DATA to another folder."));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
