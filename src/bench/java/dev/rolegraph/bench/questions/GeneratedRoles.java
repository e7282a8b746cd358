package dev.rolegraph.bench.questions;

import dev.rolegraph.ingest.SourceDocument;
import dev.rolegraph.vocabulary.KnownSkill;
import dev.rolegraph.vocabulary.KnownTechnology;
import dev.rolegraph.vocabulary.VocabularyFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 2,000 role documents, each with 10 collaborations, 20 skills and 15 technologies; the same ones every time. */
final class GeneratedRoles {
    static final String SOURCE = "benchmark";
    private static final List<String> FIELDS = List.of(
            "Billing",
            "Search",
            "Ledger",
            "Fleet",
            "Risk",
            "Ads",
            "Trust",
            "Payments",
            "Catalog",
            "Checkout",
            "Media",
            "Maps",
            "Chat",
            "Mail",
            "Loyalty",
            "Pricing",
            "Returns",
            "Booking",
            "Invoice",
            "Claims");
    private static final List<String> TRADES = List.of(
            "Backend", "Frontend", "Data", "Platform", "Network", "Security", "Release", "Mobile", "Build", "Database");
    private static final int OF_EACH = 10;
    private static final List<String> SUBJECTS = List.of(
            "warehouse",
            "barcode",
            "voucher",
            "courier",
            "tariff",
            "freight",
            "mortgage",
            "harvest",
            "turbine",
            "passport",
            "pharmacy",
            "orchard",
            "harbour",
            "lottery",
            "museum",
            "stadium",
            "tramway",
            "vineyard",
            "bakery",
            "glacier");
    private static final List<String> MATTERS = List.of(
            "migrations",
            "audits",
            "rehearsals",
            "budgets",
            "forecasts",
            "inventories",
            "handovers",
            "imports",
            "exports",
            "retention",
            "throttling",
            "paging",
            "rollouts",
            "quotas",
            "archives",
            "snapshots",
            "reconciliation",
            "labelling",
            "onboarding",
            "escalations");
    private static final List<String> KINDS = List.of("Works With", "Provides To", "Receives From", "Consults");

    private final Random random = new Random(20);
    private final List<String> technologies;
    private final List<String> skills;

    GeneratedRoles() {
        var names = VocabularyFactory.vocabulary(null);
        technologies = plain(names.technologies().stream().map(KnownTechnology::name));
        skills = plain(names.skills().stream().map(KnownSkill::name));
    }

    /** Names that no comma or bracket of a list could cut. */
    private static List<String> plain(Stream<String> names) {
        return names.filter(name -> name.matches("[A-Za-z][A-Za-z ]{3,30}")).toList();
    }

    static List<String> names() {
        return FIELDS.stream()
                .flatMap(field -> TRADES.stream()
                        .flatMap(trade -> IntStream.rangeClosed(1, OF_EACH)
                                .mapToObj(number -> "%s %s Engineer %d".formatted(field, trade, number))))
                .toList();
    }

    static List<String> topics() {
        return SUBJECTS.stream()
                .flatMap(subject -> MATTERS.stream().map(matter -> subject + " " + matter))
                .toList();
    }

    List<SourceDocument> documents() {
        var documents = new ArrayList<SourceDocument>();
        for (var name : names()) {
            documents.add(new SourceDocument(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".md", document(name)));
        }
        return documents;
    }

    private String document(String name) {
        var text = new StringBuilder("# " + name
                + "\n\n"
                + "- **Level**: Senior\n\n"
                + "## Summary\n\n"
                + "Looks after a part of the whole, and says so.\n\n"
                + "## Collaboration\n");
        var partners = List.copyOf(some(names(), 10, name));
        var topics = List.copyOf(some(topics(), 10, ""));
        for (int i = 0; i < 10; i++) {
            if (i == 0 || i == 4 || i == 7 || i == 9) {
                text.append("\n### ").append(KINDS.get(i / 3)).append("\n\n");
            }
            text.append("- **%s**: %s%n".formatted(partners.get(i), topics.get(i)));
        }
        text.append("\n## Skills\n\n");
        some(skills, 20, "").forEach(skill -> text.append("- **").append(skill).append("** (core, advanced)\n"));
        text.append("\n## Technologies\n\n- **Main**: ")
                .append(some(technologies, 15, "").stream().collect(Collectors.joining(", ")))
                .append('\n');
        return text.toString();
    }

    private Set<String> some(List<String> all, int count, String but) {
        var some = new LinkedHashSet<String>();
        while (some.size() < count) {
            var one = all.get(random.nextInt(all.size()));
            if (!one.equals(but)) {
                some.add(one);
            }
        }
        return some;
    }
}
