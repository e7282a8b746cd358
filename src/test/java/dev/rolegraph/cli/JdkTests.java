package dev.rolegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTests {
    @TempDir
    Path machine;

    private Path install(String path, String version) throws IOException {
        var home = machine.resolve(path);
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(
                home.resolve("bin/java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    @Test
    void looksAtJavaHomeFirst() {
        assertThat(Jdk.places(Map.of("JAVA_HOME", "/some/jdk"), "/home/me"))
                .containsExactly(
                        "/some/jdk", "/usr/lib/jvm/*", "/home/me/.sdkman/candidates/java/*", "/home/me/.jdks/*");
        assertThat(Jdk.places(Map.of(), "/home/me")).startsWith("/usr/lib/jvm/*");
    }

    @Test
    void findsTheFirstThatIsNewEnough() throws IOException {
        install("jvm/a-17", "17.0.15");
        install("jvm/b-8", "1.8.0_402");
        var wanted = install("jvm/c-25", "25.0.1");
        install("jvm/d-26", "26");
        var places = List.of(machine.resolve("gone").toString(), machine.resolve("jvm") + "/*");

        assertThat(Jdk.find(places, 25)).contains(new Jdk(wanted, 25));
        assertThat(Jdk.find(places, 27)).isEmpty();
    }

    @Test
    void passesOverWhatIsNoInstallation() throws IOException {
        Files.delete(install("jvm/broken", "25").resolve("bin/java"));
        Files.writeString(Files.createDirectories(machine.resolve("jvm/odd")).resolve("release"), "nothing");

        assertThat(Jdk.find(List.of(machine.resolve("jvm") + "/*"), 25)).isEmpty();
    }
}
