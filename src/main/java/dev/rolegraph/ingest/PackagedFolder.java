package dev.rolegraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/** A folder among the resources, in our jar or, in a build, in a folder of classes. */
public record PackagedFolder(String name) {
    /** Looks into the folder; its path is good for as long as that takes. */
    public <T> T with(Function<Path, T> look) {
        try {
            var url = Objects.requireNonNull(PackagedFolder.class.getResource("/" + name), name);
            if (url.openConnection() instanceof JarURLConnection inJar) {
                // A file system of its own: the one that a jar: URI names is shared with whoever opened it first.
                try (var jar =
                        FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                    return look.apply(jar.getPath(name));
                }
            }
            return look.apply(Path.of(url.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
