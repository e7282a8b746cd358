package dev.rolegraph.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Java installation. Compiled for Java 17, like {@link Main}. */
record Jdk(Path home, int version) {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    /** The places that are looked at, in this order; a trailing {@code *} stands for every folder there. */
    static List<String> places(Map<String, String> environment, String userHome) {
        var places = new ArrayList<String>();
        var javaHome = environment.get("JAVA_HOME");
        if (javaHome != null && !javaHome.isBlank()) {
            places.add(javaHome);
        }
        places.add("/usr/lib/jvm/*");
        places.add(userHome + "/.sdkman/candidates/java/*");
        places.add(userHome + "/.jdks/*");
        return places;
    }

    /** The first installation of at least that version. */
    static Optional<Jdk> find(List<String> places, int atLeast) {
        return places.stream()
                .flatMap(place -> folders(place).stream())
                .flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.version() >= atLeast)
                .findFirst();
    }

    private static List<Path> folders(String place) {
        if (!place.endsWith("*")) {
            return List.of(Path.of(place));
        }
        var folders = new ArrayList<Path>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(Path.of(place.substring(0, place.length() - 1)))) {
            entries.forEach(folders::add);
        } catch (IOException e) {
            return List.of();
        }
        folders.sort(null);
        return folders;
    }

    /** Every installation says its version in the file {@code release}. */
    private static Optional<Jdk> at(Path home) {
        try {
            var version = VERSION.matcher(Files.readString(home.resolve("release"), StandardCharsets.UTF_8));
            var jdk = version.find() ? new Jdk(home, Integer.parseInt(version.group(1))) : null;
            return Optional.ofNullable(jdk).filter(found -> Files.isExecutable(found.java()));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    Path java() {
        return home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
    }
}
