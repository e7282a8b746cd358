package dev.rolegraph.vocabulary;

import dev.rolegraph.vocabulary.Title.Word;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that names of roles are made of, and their number. */
final class Nouns {
    /** How nouns for people end: engineer, architect, analyst, specialist, technician, consultant, mentee, steward. */
    private static final Set<String> PERSON = words("er or ist yst ian ect ant ent ert ee ard man");

    private static final int LONGEST_ENDING = 3;

    private static final Set<String> OTHER_PEOPLE = words("""
            advocate associate authority buddy candidate champion chief coach contact delegate executive fellow friend
            guru head hero intern lead liaison ninja rep representative wizard""");

    /** People in general or as a body; behind such a word there is never one role. */
    private static final Set<String> GROUPS = words("""
            audience board chapter client colleague committee community consumer crew customer department group guild
            leadership management member org organisation organization partner peer people personnel squad staff
            stakeholder subscriber team tribe unit user vendor""");

    private static final Set<String> SYSTEMS = words("""
            api app application cluster component database endpoint gateway infrastructure microservice module pipeline
            platform queue repository server service system tool workflow""").stream()
            .flatMap(noun -> Stream.of(noun, Inflection.plural(noun)))
            .collect(Collectors.toUnmodifiableSet());

    /** Words before a noun that leave open which one is meant: they make a class of it. */
    private static final Set<String> OPEN = words("other various relevant respective appropriate all any each every");

    private static final Set<String> SMALL = words("and at for in of on the to with");

    private static final Map<String, String> SPELLED = words("""
            A11y AI API AR AWS B2B BI CAD CD CDN CEO CFO CI CIO CISO CMO COO CPO CRM CSS CTO CX DBA DB DBT DX EHR ERP ETL
            FE FPGA GCP GIS GPU GRC HPC HR HTML HVAC IAM IC IDE IoT iOS IP IT JVM KYC LLM MCP ML NLP NOC OT OS PCB PHP PKI
            PLC PM PO PR QA QC R&D RAG RF RPA SaaS SAP SDK SDET SEO SIEM SME SOC SQL SRE SSO TPM UAT UI UX VFX VP VR WAF
            XR DevOps DevSecOps MLOps AIOps DataOps FinOps GitOps LLMOps ModelOps NoSQL macOS GitHub GitLab GraphQL
            JavaScript TypeScript PostgreSQL MySQL MongoDB WordPress DevRel OpenAPI CI/CD UI/UX UX/UI AI/ML""").stream()
            .collect(Collectors.toUnmodifiableMap(word -> Word.of(word).folded(), Function.identity()));

    private Nouns() {}

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }

    /** An English noun is counted where its singular is a word of the tables or ends as nouns for people do. */
    static Word singular(Word word) {
        var singular = Inflection.singular(word.folded());
        if (isCounted(singular) || isPluralAbbreviation(word.written())) {
            return new Word(Inflection.singular(word.written()), singular);
        }
        return word;
    }

    private static boolean isCounted(String noun) {
        return OTHER_PEOPLE.contains(noun) || GROUPS.contains(noun) || endsLikePerson(noun);
    }

    private static boolean endsLikePerson(String noun) {
        for (var letters = 2; letters <= LONGEST_ENDING; letters++) {
            if (noun.length() > letters && PERSON.contains(noun.substring(noun.length() - letters))) {
                return noun.codePoints().allMatch(Character::isLetter);
            }
        }
        return false;
    }

    /** SREs, PMs. */
    private static boolean isPluralAbbreviation(String written) {
        var letters = written.substring(0, Math.max(0, written.length() - 1));
        return written.endsWith("s") && new Word(letters, letters.toLowerCase(Locale.ROOT)).isAbbreviation();
    }

    static Word plural(Word word) {
        return Word.of(Inflection.plural(word.written()));
    }

    /** In either number, in any case. */
    static boolean isPerson(String noun) {
        var one = Inflection.singular(noun.toLowerCase(Locale.ROOT));
        return one.equals("lead") || one.equals("pro") || endsLikePerson(one);
    }

    static boolean isGroup(String noun) {
        return GROUPS.contains(noun);
    }

    static boolean isSystem(String noun) {
        return SYSTEMS.contains(noun);
    }

    static boolean isOpen(String word) {
        return OPEN.contains(word);
    }

    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    static @Nullable String spelled(String word) {
        return SPELLED.get(word);
    }
}
