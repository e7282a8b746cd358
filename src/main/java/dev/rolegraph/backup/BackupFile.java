package dev.rolegraph.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.ledger.LedgerCopy;
import dev.rolegraph.role.RolegraphException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that was read to its end and is sound. */
public final class BackupFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a file and reads all of it.
     *
     * @throws RolegraphException.BadRequest where it is no backup, damaged, or of a newer program
     */
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RolegraphException.BadRequest((Files.isDirectory(file)
                            ? "%s is a folder: name the file that 'backup' wrote."
                            : "There is no file %s.")
                    .formatted(file));
        }
        try {
            var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                return new BackupFile(zip, verified(zip, file));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file);
        }
    }

    private static Manifest verified(ZipFile zip, Path file) throws IOException {
        var last = zip.getEntry(Manifest.NAME);
        if (last == null) {
            throw damaged(file);
        }
        var text = zip.getInputStream(last).readAllBytes();
        var format = JSON.readTree(text).path("format").asInt();
        if (format > Manifest.FORMAT) {
            throw new RolegraphException.BadRequest(
                    "%s is of a newer Rolegraph (format %d, and this one knows %d): restore it with that one."
                            .formatted(file, format, Manifest.FORMAT));
        }
        var manifest = JSON.readValue(text, Manifest.class);
        var names = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(Manifest.NAME))
                .collect(Collectors.toSet());
        if (!names.equals(manifest.entries().keySet())
                || !names.containsAll(List.of(Manifest.REVISIONS, Manifest.KEYS))) {
            throw damaged(file);
        }
        for (var entry : manifest.entries().entrySet()) {
            if (!sha256(zip, entry.getKey()).equals(entry.getValue().sha256())) {
                throw damaged(file);
            }
        }
        return manifest;
    }

    private static String sha256(ZipFile zip, String name) throws IOException {
        try (var in = new DigestInputStream(zip.getInputStream(zip.getEntry(name)), Backup.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static RolegraphException damaged(Path file) {
        return new RolegraphException.BadRequest(
                "%s is no backup of Rolegraph, or is damaged: use another one.".formatted(file));
    }

    /** The ledger's revision that it holds. */
    public long revision() {
        return manifest.revision();
    }

    /** When it was made: a date and a time. */
    public String createdAt() {
        return manifest.createdAt();
    }

    /** Puts its revisions and keys into an empty ledger: all of them, or none. */
    public void restore(LedgerCopy ledger) {
        try (var revisions = lines(Manifest.REVISIONS);
                var keys = lines(Manifest.KEYS)) {
            ledger.restore(revisions.lines(), keys.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader lines(String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(name)), StandardCharsets.UTF_8));
    }

    /** Writes its vocabulary files into a folder; how many there are. */
    public int restoreVocabulary(Path folder) {
        var names = manifest.entries().keySet().stream()
                .filter(name -> name.startsWith(Manifest.VOCABULARY))
                .toList();
        try {
            for (var name : names) {
                // The name alone, wherever it says that it belongs.
                var file = folder.resolve(Path.of(name).getFileName());
                Files.createDirectories(folder);
                Files.write(file, zip.getInputStream(zip.getEntry(name)).readAllBytes());
            }
            return names.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
