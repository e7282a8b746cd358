package dev.rolegraph.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.LedgerCopy;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a backup: one file, of one revision of the ledger, while others go on writing. The graph follows from it. */
@Singleton
public class Backup {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SECRET = Pattern.compile("password|key|secret|token", Pattern.CASE_INSENSITIVE);

    private final Ledger ledger;
    private final LedgerCopy copy;
    private final Environment environment;
    private final @Nullable Path vocabulary;

    Backup(
            Ledger ledger,
            LedgerCopy copy,
            Environment environment,
            @Nullable @Property(name = "rolegraph.vocabulary") Path vocabulary) {
        this.ledger = ledger;
        this.copy = copy;
        this.environment = environment;
        this.vocabulary = vocabulary;
    }

    /** Writes the whole file, and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var entries = new LinkedHashMap<String, Manifest.Entry>();
        var revision = ledger.revision();
        entries.put(Manifest.REVISIONS, lines(zip, Manifest.REVISIONS, lines -> copy.revisions(revision, lines)));
        entries.put(Manifest.KEYS, lines(zip, Manifest.KEYS, copy::keys));
        for (var file : vocabularyFiles()) {
            var name = Manifest.VOCABULARY + file.getFileName();
            entries.put(name, entry(zip, name, entry -> Files.copy(file, entry)));
        }
        var settings = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings());
        entries.put(Manifest.SETTINGS, entry(zip, Manifest.SETTINGS, entry -> entry.write(settings)));
        var manifest = new Manifest(
                Manifest.FORMAT,
                revision,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                entries);
        entry(zip, Manifest.NAME, entry -> entry.write(JSON.writeValueAsBytes(manifest)));
        zip.finish();
    }

    private interface Content {
        void writeTo(OutputStream entry) throws IOException;
    }

    private static Manifest.Entry entry(ZipOutputStream zip, String name, Content content) throws IOException {
        var zipped = new ZipEntry(name);
        zip.putNextEntry(zipped);
        var digest = new DigestOutputStream(zip, sha256());
        content.writeTo(digest);
        zip.closeEntry();
        return new Manifest.Entry(
                HexFormat.of().formatHex(digest.getMessageDigest().digest()), zipped.getSize());
    }

    private static Manifest.Entry lines(ZipOutputStream zip, String name, Consumer<Consumer<String>> lines)
            throws IOException {
        return entry(zip, name, entry -> {
            try {
                lines.accept(line -> writeLine(entry, line));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static void writeLine(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<Path> vocabularyFiles() throws IOException {
        if (vocabulary == null) {
            return List.of();
        }
        try (var files = Files.list(vocabulary)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Ours, but for what nobody else should know. */
    private Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        flatten("rolegraph", environment.getProperties("rolegraph"), settings);
        settings.keySet().removeIf(name -> SECRET.matcher(name).find());
        return settings;
    }

    private static void flatten(String name, Object value, Map<String, String> settings) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name + "." + key, inner, settings));
        } else {
            settings.put(name, String.valueOf(value));
        }
    }
}
