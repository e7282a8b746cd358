package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.DescribedNode;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The schema that is served has all that clients were promised: types, fields, arguments and their types. */
class AgreedSchemaTests {
    private static final Path AGREED = Path.of("../shared/design/api.md");
    private static final Pattern BLOCK = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);
    /** Said of a list of arguments: there may be more. */
    private static final Pattern AND_MORE = Pattern.compile("\\(…\\)|,?\\s*…");

    /** Promised, and not there yet. */
    private static final Set<String> NOT_YET = Set.of();

    private static final TypeDefinitionRegistry SERVED = new SchemaParser().parse(SchemaFactory.sdl());

    private static List<ObjectTypeDefinition> agreed() throws IOException {
        Assumptions.assumeTrue(Files.exists(AGREED), "the design is not beside the project");
        var block = BLOCK.matcher(Files.readString(AGREED));
        assertThat(block.find()).isTrue();
        var sdl = AND_MORE.matcher(block.group(1)).replaceAll("");
        return new Parser().parseDocument(sdl).getDefinitionsOfType(ObjectTypeDefinition.class);
    }

    private static Set<String> missing(ObjectTypeDefinition type) {
        var served = SERVED.getTypeOrNull(type.getName(), ObjectTypeDefinition.class);
        if (served == null) {
            return Set.of(type.getName());
        }
        var missing = new TreeSet<String>();
        for (var field : type.getFieldDefinitions()) {
            var name = type.getName() + "." + field.getName();
            served.getFieldDefinitions().stream()
                    .filter(other -> other.getName().equals(field.getName()))
                    .findFirst()
                    .ifPresentOrElse(other -> missing.addAll(differences(name, field, other)), () -> missing.add(name));
        }
        return missing;
    }

    private static Set<String> differences(String name, FieldDefinition agreed, FieldDefinition served) {
        var differences = new TreeSet<String>();
        if (!print(agreed.getType()).equals(print(served.getType()))) {
            differences.add(name + ": " + print(agreed.getType()));
        }
        var arguments = served.getInputValueDefinitions().stream()
                .map(argument -> argument.getName() + ": " + print(argument.getType()) + " = "
                        + (argument.getDefaultValue() == null ? "" : print(argument.getDefaultValue())))
                .collect(Collectors.toSet());
        for (var argument : agreed.getInputValueDefinitions()) {
            var promised = argument.getName() + ": " + print(argument.getType()) + " = "
                    + (argument.getDefaultValue() == null ? "" : print(argument.getDefaultValue()));
            if (!arguments.contains(promised)) {
                differences.add(name + "(" + promised + ")");
            }
        }
        return differences;
    }

    private static String print(Node<?> node) {
        return AstPrinter.printAst(node);
    }

    @Test
    void every_type_field_and_argument_is_there() throws IOException {
        var types = agreed();
        assertThat(types).hasSizeGreaterThan(10);
        assertThat(types).flatExtracting(AgreedSchemaTests::missing).containsExactlyInAnyOrderElementsOf(NOT_YET);
    }

    @Test
    void roles_are_filtered_by_all_that_was_agreed() {
        var filter = Objects.requireNonNull(SERVED.getTypeOrNull("RoleFilter", InputObjectTypeDefinition.class));
        assertThat(filter.getInputValueDefinitions())
                .extracting(InputValueDefinition::getName)
                .contains(
                        "and",
                        "or",
                        "not",
                        "slugs",
                        "documented",
                        "nature",
                        "category",
                        "level",
                        "hasSkill",
                        "hasTechnology",
                        "worksWith",
                        "text");
    }

    @Test
    void every_element_has_a_description() {
        for (TypeDefinition<?> type : SERVED.types().values()) {
            assertThat(described(type)).as(type.getName()).isTrue();
            for (Node<?> child : type.getChildren()) {
                if (child instanceof DescribedNode<?> element) {
                    assertThat(element.getDescription())
                            .as(type.getName() + " " + print(child))
                            .isNotNull();
                }
                if (child instanceof FieldDefinition field) {
                    assertThat(field.getInputValueDefinitions())
                            .allSatisfy(argument -> assertThat(argument.getDescription())
                                    .as(type.getName() + "." + field.getName() + "." + argument.getName())
                                    .isNotNull());
                }
            }
        }
    }

    private static boolean described(TypeDefinition<?> type) {
        return type instanceof DescribedNode<?> element && element.getDescription() != null;
    }
}
