package dev.rolegraph.document;

import dev.rolegraph.role.WordSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Words that end the names of roles and of groups, in English. */
final class RoleWords {
    private static final Set<String> ROLES = words("""
            engineer developer architect designer analyst scientist manager lead director officer specialist
            expert consultant advisor adviser tester auditor reviewer researcher writer editor administrator
            admin strategist coordinator orchestrator planner coach mentor technician programmer maintainer
            debugger optimizer guardian curator translator marketer attorney lawyer counsel accountant agent
            cto ceo cpo ciso cio cfo coo sre dba implementer validator investigator responder commander
            supervisor practitioner trainer facilitator master modernizer automator synthesizer qa devops
            pentester hacker economist statistician mathematician copywriter illustrator animator integrator
            hunter scout critic documenter refactorer author builder troubleshooter moderator librarian
            archivist ambassador evangelist advocate representative controller operator steward president
            executive founder modeler chief professional linguist psychologist ethicist
            """);
    /** Nouns that say enough to name a role alone. */
    private static final Set<String> PROFESSIONS = words("""
            auditor attorney lawyer accountant economist statistician mathematician copywriter illustrator animator
            librarian archivist linguist psychologist ethicist pentester translator
            """);

    /** Nouns that name a role alone where a partner stands: 'hands over to: planner'. */
    private static final Set<String> WORKERS = words("""
            developer architect designer analyst scientist tester auditor reviewer researcher writer strategist
            coordinator orchestrator planner programmer debugger optimizer copywriter translator implementer validator
            investigator documenter refactorer critic librarian coder verifier
            """);

    private static final Set<String> GROUPS =
            words("team squad department guild council committee stakeholder staff personnel crew");
    private static final Wording DOER = Wording.of("\\p{L}{3,}(?:er|or|ist|ian)");
    /** They end as nouns for those who do something, and are things. */
    private static final Set<String> THINGS = words("""
            user customer browser server parser compiler layer header footer container buffer router controller provider
            handler helper wrapper order number parameter identifier filter pointer error color operator monitor
            processor tensor vector cluster adapter connector driver logger folder letter paper power computer counter
            timer trigger loader bundler linter formatter scanner runner balancer broker listener iterator selector
            decorator constructor descriptor factor sensor motor scheduler crawler scraper tracker transformer encoder
            decoder tokenizer renderer character cover level over other under higher lower older newer better later
            after never former consumer producer publisher subscriber docker limiter worker maker water newsletter chapter list checklist actor
            """);

    private static final Set<String> DOCUMENTS = words(
            "guide guideline template checklist standard reference doc documentation readme overview policy changelog handbook playbook runbook");
    private static final Wording NAME = Wording.of("[\\p{L}\\p{N}][\\p{L}\\p{N} /&+.#'-]*");
    private static final Wording ACTION = Wording.of(
            "(?i)(?:be|do|don['’]t|get|give|have|keep|let|make|pass|rely|send|share|use|is|are|act|acts|act as|serve|when|if|how|why|what|this|these|that|not|no|never|always|must|should|can|will|may|ensure|create|design|implement|build|write|run|check|review|define|identify|provide|maintain|manage|hire|become|think|follow|consult|ask|involve|notify|inform)\\s.*");

    /** A name holds no word that ties a sentence together. */
    private static final Wording TIE = Wording.of(
            "(?i).*\\b(?:using|via|with|by|to|for|from|into|that|which|is|are|in|on|at|as|you|your|my|our|its|their|the|an|each|every|generating|including|\\d+)\\s.*");

    private static final Wording HEAD_OF = Wording.of("(?i)(?:head|director|vp|chief|president|manager|lead)s? of .*");

    private static final Set<String> OTHERS = words("other external downstream upstream");
    private static final Wording SYSTEMS =
            Wording.of(".*\\b(?:" + String.join("|", OTHERS) + ") .*(?:services|systems)");
    private static final Wording BETWEEN = Wording.of("[\\s_-]+");
    /** Behind a name: 'Site Engineer 2', 'Software Developer III'. */
    private static final Wording NUMBER = Wording.of("\\d{1,4}|i{1,3}|iv|v");

    /** One of them is in every phrase that is taken for a role or a group by its words alone. */
    private static final WordSet ENDS = new WordSet(Stream.of(ROLES, GROUPS, OTHERS)
            .flatMap(Set::stream)
            .flatMap(word -> Stream.of(word, word + "s"))
            .toList());

    private RoleWords() {}

    /** False only where no part of a text is a slug or ends like a role or a group, as is told at a glance. */
    static boolean mayEndIn(String text) {
        return ENDS.mayBeIn(text) || hasSlug(text);
    }

    /** Whether a hyphen or an underscore joins two words, as in slugs. */
    private static boolean hasSlug(String text) {
        for (var i = 1; i < text.length() - 1; i++) {
            var sign = text.charAt(i);
            if ((sign == '-' || sign == '_')
                    && Character.isLetterOrDigit(text.charAt(i - 1))
                    && Character.isLetterOrDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /** 'engineer' or 'Lead' alone names nobody; 'architects' are a class of roles. */
    static boolean isNounAlone(String phrase) {
        var word = phrase.strip().toLowerCase(Locale.ROOT);
        return ROLES.contains(word) && word.length() > 4 && !word.equals("devops") && !PROFESSIONS.contains(word)
                || GROUPS.contains(word)
                || word.equals("lead");
    }

    /** Whether a noun that names nobody in running text is a name where partners are listed. */
    static boolean isWorker(String phrase) {
        return WORKERS.contains(phrase.strip().toLowerCase(Locale.ROOT));
    }

    /** 'Tech Lead': the name of one role, whatever its words are about. */
    static boolean isTitle(String phrase) {
        var words = BETWEEN.split(phrase.strip().toLowerCase(Locale.ROOT), 0);
        var last = words[words.length - 1];
        return words.length > 1 && ROLES.contains(last) && !last.equals("agent") && readsLikeName(phrase);
    }

    static boolean endsLikeRole(String phrase) {
        return ROLES.contains(lastWord(phrase)) || GROUPS.contains(lastWord(phrase));
    }

    /** Whether a slug ends in a noun for somebody who does something: query-clarifier. */
    static boolean endsLikeDoer(String slug) {
        var last = lastWord(slug);
        return DOER.matches(last) && !THINGS.contains(last);
    }

    /** 'style-guide' is what people read, nobody to work with. */
    static boolean endsLikeDocument(String phrase) {
        var last = lastWord(phrase);
        return DOCUMENTS.contains(last)
                || last.endsWith("s") && DOCUMENTS.contains(last.substring(0, last.length() - 1));
    }

    static boolean endsLikeGroup(String phrase) {
        return GROUPS.contains(lastWord(phrase)) || SYSTEMS.matches(phrase.toLowerCase(Locale.ROOT));
    }

    /** Whether a phrase could be a name at all, and is not a sentence that ends in the word for a role. */
    static boolean readsLikeName(String phrase) {
        return NAME.matches(phrase)
                && !ACTION.matches(phrase)
                && !TIE.matches(phrase)
                && (!phrase.contains(" of ") || HEAD_OF.matches(phrase));
    }

    /** The last one that says what somebody is: a number behind it only tells one of several from the others. */
    private static String lastWord(String phrase) {
        var last = endOf(phrase.strip()).toLowerCase(Locale.ROOT);
        if (NUMBER.matches(last)) {
            var words = BETWEEN.split(phrase.strip().toLowerCase(Locale.ROOT), 0);
            last = words.length > 2 ? words[words.length - 2] : last;
        }
        if (ROLES.contains(last) || GROUPS.contains(last) || !last.endsWith("s")) {
            return last;
        }
        // 'leads' are customers to be, more often than people who lead.
        return last.equals("leads") ? last : last.substring(0, last.length() - 1);
    }

    /** What stands behind the last white space, hyphen or underscore that is not at the very end. */
    private static String endOf(String phrase) {
        var end = phrase.length();
        while (end > 0 && isBetween(phrase.charAt(end - 1))) {
            end--;
        }
        var start = end;
        while (start > 0 && !isBetween(phrase.charAt(start - 1))) {
            start--;
        }
        return phrase.substring(start, end);
    }

    private static boolean isBetween(char sign) {
        return sign == ' ' || sign == '-' || sign == '_' || sign >= '\t' && sign <= '\r';
    }
}
