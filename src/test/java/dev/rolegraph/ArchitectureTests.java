package dev.rolegraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom: one rule a line of the table in the root package's documentation. */
@AnalyzeClasses(
        packages = "dev.rolegraph",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTests.Written.class})
class ArchitectureTests {
    private static final String OURS = "dev.rolegraph";

    /** What the annotation processors add beside our classes is not ours. */
    static final class Written implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/$");
        }
    }

    private static ArchRule imports(String importer, String... allowed) {
        var forbidden = Stream.of(
                        "role",
                        "document",
                        "vocabulary",
                        "ledger",
                        "graph",
                        "graph.embedded",
                        "ingest",
                        "graphql",
                        "mcp",
                        "web",
                        "security",
                        "backup",
                        "cli")
                .filter(name -> !name.equals(importer) && !Set.of(allowed).contains(name))
                .map(name -> OURS + "." + name)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(OURS + "." + importer)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    private static ArchRule alone(String importer, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(OURS + "." + importer)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    @ArchTest
    static final ArchRule role_imports_nothing = imports("role");

    @ArchTest
    static final ArchRule role_imports_no_library = classes()
            .that()
            .resideInAPackage(OURS + ".role")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(OURS + ".role", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule document_imports_role = imports("document", "role");

    @ArchTest
    static final ArchRule vocabulary_imports_role = imports("vocabulary", "role");

    @ArchTest
    static final ArchRule ledger_imports_role = imports("ledger", "role");

    @ArchTest
    static final ArchRule graph_imports_role = imports("graph", "role");

    @ArchTest
    static final ArchRule embedded_graph_says_where_it_is = imports("graph.embedded", "graph");

    @ArchTest
    static final ArchRule ingest_ties_reading_recording_and_projecting =
            imports("ingest", "role", "document", "vocabulary", "ledger", "graph");

    @ArchTest
    static final ArchRule graphql_imports = imports("graphql", "role", "ledger", "graph", "ingest", "security");

    @ArchTest
    static final ArchRule web_imports = imports("web", "role", "graph", "security");

    @ArchTest
    static final ArchRule security_imports = imports("security", "role", "ledger");

    @ArchTest
    static final ArchRule backup_imports = imports("backup", "role", "ledger", "security");

    @ArchTest
    static final ArchRule document_alone_knows_commonmark = alone("document", "org.commonmark..");

    @ArchTest
    static final ArchRule ledger_alone_knows_jdbc =
            alone("ledger", "io.micronaut.data..", "java.sql..", "javax.sql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule graph_alone_knows_the_driver = alone("graph", "org.neo4j.driver..", "org.neo4j.cypherdsl..");

    @ArchTest
    static final ArchRule embedded_alone_knows_the_server =
            alone("graph.embedded", "org.neo4j.dbms..", "org.neo4j.configuration..", "org.neo4j.kernel..");

    @ArchTest
    static final ArchRule graphql_alone_knows_graphql_java = alone("graphql", "graphql..", "org.dataloader..");

    @ArchTest
    static final ArchRule security_alone_knows_micronaut_security = alone("security", "io.micronaut.security..");

    @ArchTest
    static final ArchRule cli_alone_knows_picocli = alone("cli", "picocli..");

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("dev.rolegraph.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_package_is_a_drawer = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..service..", "..dto..", "..exceptions..", "..impl..");

    @Test
    void every_package_is_null_marked() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(OURS);
        var unmarked = all.stream()
                .filter(type -> !type.getName().contains("$"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(type -> type.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void no_class_is_longer_than_250_lines() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file))
                        .as("%s: which concept is missing?", file)
                        .hasSizeLessThanOrEqualTo(250);
            }
        }
    }
}
