package dev.rolegraph.ingest;

import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds role documents: a folder's Markdown files, however deep, or the one file that is named. */
public final class DocumentFiles {
    /** Files about a collection, which stand in it beside the documents. */
    private static final Set<String> ABOUT =
            Set.of("readme", "changelog", "license", "contributing", "code_of_conduct");

    private DocumentFiles() {}

    /**
     * A file that is there and not yet read.
     *
     * @param path relative to the folder that was asked for, with {@code /}; a single file's name
     * @param isAbout whether it is about a collection, and no document of it
     */
    public record Found(String path, Path file, boolean isAbout) {}

    /**
     * The files of a folder in the order of their paths, or one file. Links to folders are not followed.
     *
     * @throws RolegraphException.NotFound where there is nothing
     * @throws RolegraphException.BadRequest where a folder holds no documents
     */
    public static List<Found> find(Path root) {
        if (Files.isDirectory(root)) {
            var found = markdownIn(root);
            if (found.stream().allMatch(Found::isAbout)) {
                throw new RolegraphException.BadRequest(
                        "The folder %s holds no documents: they are files whose names end in .md%s."
                                .formatted(root, found.isEmpty() ? "" : ", and README, LICENSE and the like are none"));
            }
            return found;
        }
        if (!Files.exists(root)) {
            throw new RolegraphException.NotFound(
                    "There is no file or folder %s: check its name, and where you are.".formatted(root));
        }
        return List.of(new Found(String.valueOf(root.getFileName()), root, false));
    }

    private static List<Found> markdownIn(Path root) {
        var found = new ArrayList<Found>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".md") && mayHoldText(file)) {
                        found.add(found(root, file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** A folder that may not be looked into stands in the list, so that reading it says so. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    found.add(found(root, file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new RolegraphException.Unavailable("The folder %s cannot be read: try again.".formatted(root), e);
        }
        found.sort(Comparator.comparing(Found::path));
        return found;
    }

    /** No folder, and no pipe or device, which might never end. A link that leads nowhere is left to the reader. */
    private static boolean mayHoldText(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return !attributes.isDirectory() && !attributes.isOther();
        } catch (IOException e) {
            return true;
        }
    }

    private static Found found(Path root, Path file) {
        var relative = root.relativize(file).toString();
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        // README.md, and README.de.md.
        var isAbout = ABOUT.contains(name.split("\\.", 2)[0]);
        return new Found(relative.replace(root.getFileSystem().getSeparator(), "/"), file, isAbout);
    }
}
