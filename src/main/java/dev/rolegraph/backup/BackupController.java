package dev.rolegraph.backup;

import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Callers;
import dev.rolegraph.security.Permission;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Gives an admin the backup. It is written beside the data first, so that a slow client keeps nothing waiting. */
@Controller("/backup")
class BackupController {
    private static final MediaType ZIP = MediaType.of("application/zip");

    private final Backup backup;
    private final Callers callers;
    private final Path data;

    BackupController(Backup backup, Callers callers, @Property(name = "rolegraph.data") Path data) {
        this.backup = backup;
        this.callers = callers;
        this.data = data;
    }

    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<StreamedFile> backup(HttpRequest<?> request) {
        callers.of(request).require(Permission.ADMIN);
        try {
            var file = Files.createTempFile(data, "backup", ".zip");
            try (var out = Files.newOutputStream(file)) {
                backup.write(out);
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
            var length = Files.size(file);
            var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return HttpResponse.ok(new StreamedFile(in, ZIP, System.currentTimeMillis(), length)
                            .attach("rolegraph-backup.zip"))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        } catch (IOException e) {
            throw new RolegraphException.Unavailable(
                    "The server cannot write the backup: make room where its data is, then try again.", e);
        }
    }
}
