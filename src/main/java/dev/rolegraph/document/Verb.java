package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The verbs of working together, and where their partner stands.
 *
 * @param head what must be somewhere in a text that has the verb
 * @param tail what must be there, too: what is between may be of any length, and looking for both ends at once, for all
 *     verbs together, would take thousands of states
 */
record Verb(CollaborationKind kind, Place place, Pattern words, Pattern head, Pattern tail) {
    enum Place {
        /** 'collaborate with X on …': behind the verb and its preposition, anywhere in a sentence. */
        BEHIND,
        /** 'guide X on …': behind the bare verb, which must begin the clause: it has many other objects. */
        OBJECT,
        /** 'receive … from X', 'hand off … to X': behind a preposition, what is between being the topic. */
        AFTER_TOPIC,
        /** 'summaries using X', 'engaging X to …': anywhere, but X must be the slug of somebody who does something. */
        MEANS,
        /** 'planned with X': anywhere, but X must be a slug that ends as names of roles do. */
        NAMED
    }

    private static final String WAY =
            "(?:\\s+(?:closely|directly|regularly|actively|effectively|seamlessly|back|together|well|best|work|up|heavily|early|frequently|daily|over|off|input|guidance|advice|feedback))*";

    private static final String SLUG = "\\s+(?:the\\s+)?(?=[@`]?[a-z]+-[a-z])";

    private static final String HYPHEN = "[a-z]-[a-z]";
    private static final String INFORMED = "\\s(?:informed|updated|posted|aware|in the loop)\\b";
    private static final Pattern SPACE = Pattern.compile("\\s");

    static final List<Verb> ALL = List.of(
            behind(
                    CollaborationKind.WORKS_WITH,
                    "(?:collaborat|work|coordinat|partner|pair|align|sync|liais|interfac|engag|communicat|team|interact|cooperat|complement|consort|integrat|negotiat|co-?creat)(?:e|es|ed|ing|s|ions?)?",
                    "(?:with|alongside)"),
            behind(
                    CollaborationKind.WORKS_WITH,
                    "(?:liaison|bridg(?:e|es|ing)|(?:mediat|coordinat|collaborat|communicat|facilitat)(?:e|es|ing|ion)|align(?:s|ing|ment)?|hand-?offs?)",
                    "between"),
            behind(
                    CollaborationKind.WORKS_WITH,
                    "(?:in (?:close )?(?:partnership|collaboration|coordination|cooperation|conjunction|concert|tandem)|together|hand in hand)",
                    "with"),
            behind(CollaborationKind.CONSULTS, "in consultation", "with"),
            behind(
                    CollaborationKind.WORKS_WITH,
                    "(?:stand-?ups?|sync-?ups?|meetings?|calls?|1:1s?|one-on-ones?|check-?ins?|reviews?|workshops?|sessions?|retrospectives?|touch-?points?)",
                    "with"),
            behind(CollaborationKind.RECEIVES_FROM, "(?:rel(?:y|ies|ying)|depend(?:s|ing)?)", "(?:up)?on"),
            behind(
                    CollaborationKind.DELEGATES_TO,
                    "(?:hand(?:s|ing)?[ -]?(?:offs?|over)|delegat(?:e|es|ing)|defer(?:s|ring)?|escalat(?:e|es|ing)|rout(?:e|es|ing)|pass(?:es|ing)?|transfer(?:s|ring)?|dispatch(?:es|ing)?|redirect(?:s|ing)?|transition(?:s|ing)?)",
                    "to"),
            behind(
                    CollaborationKind.PROVIDES_TO,
                    "(?:present|demo|pitch|deliver|communicat|feed|contribut)(?:e|es|s|ing)?(?:\\s+(?:results|findings|back))?",
                    "(?:in)?to"),
            behind(CollaborationKind.REPORTS_TO, "(?:report(?:s|ing)?|accountable|answers?)", "to"),
            behind(
                    CollaborationKind.CONSULTS,
                    "(?:consult(?:s|ing)?|seek(?:s|ing)?|check(?:s|ing)?|confer(?:s|ring)?)",
                    "(?:with|from)"),
            behind(
                    CollaborationKind.RECEIVES_FROM,
                    "(?:provided|supplied|delivered|given|created|produced|prepared|written|defined|designed)",
                    "by"),
            afterTopic(
                    CollaborationKind.RECEIVES_FROM,
                    "(?:receiv(?:e|es|ing)|get(?:s|ting)?|obtain(?:s|ing)?|accept(?:s|ing)?|gather(?:s|ing)?|tak(?:e|es|ing)|request(?:s|ing)?|follow(?:s|ing)?)",
                    "from"),
            afterTopic(
                    CollaborationKind.DELEGATES_TO,
                    "(?:hand(?:s|ing)?[ -]?(?:off|over)|delegat(?:e|es|ing)|assign(?:s|ing)?|escalat(?:e|es|ing)|rout(?:e|es|ing)|pass(?:es|ing)?|forward(?:s|ing)?|leav(?:e|es|ing)|defer(?:s|ring)?|transfer(?:s|ring)?)",
                    "to"),
            afterTopic(
                    CollaborationKind.PROVIDES_TO,
                    "(?:provid(?:e|es|ing)|hand(?:s|ing)?|deliver(?:s|ing)?|suppl(?:y|ies|ying)|giv(?:e|es|ing)|send(?:s|ing)?|offer(?:s|ing)?|present(?:s|ing)?|communicat(?:e|es|ing)|report(?:s|ing)?|submit(?:s|ting)?|shar(?:e|es|ing)|expos(?:e|es|ing)|feed(?:s|ing)?|contribut(?:e|es|ing))",
                    "(?:to|for)"),
            afterTopic(
                    CollaborationKind.WORKS_WITH,
                    "(?:shar(?:e|es|ing)|align(?:s|ing)?|coordinat(?:e|es|ing)|review(?:s|ing)?|discuss(?:es|ing)?|validat(?:e|es|ing)|synchroni[sz](?:e|es|ing))",
                    "with"),
            object(
                    CollaborationKind.PROVIDES_TO,
                    "(?:support(?:s|ing)?|guid(?:e|es|ing)|help(?:s|ing)?|assist(?:s|ing)?|provid(?:e|es|ing)|advis(?:e|es|ing)|enabl(?:e|es|ing)|mentor(?:s|ing)?|coach(?:es|ing)?|inform(?:s|ing)?|train(?:s|ing)?|educat(?:e|es|ing)|equip(?:s|ping)?|suppl(?:y|ies)|feed(?:s|ing)?|brief(?:s|ing)?|notif(?:y|ies|ying)|empower(?:s|ing)?|serv(?:e|es|ing))"),
            object(
                    CollaborationKind.CONSULTS,
                    "(?:consult(?:s|ing)?|ask(?:s|ing)?|involv(?:e|es|ing)|engag(?:e|es|ing)|(?:loop|pull)(?:s|ing)? in|bring(?:s|ing)? in|tag(?:s|ging)?)"),
            object(CollaborationKind.WORKS_WITH, "(?:coordinat(?:e|es|ing)|partner(?:s|ing)?|join(?:s|ing)?)"),
            object(
                    CollaborationKind.DIRECTS,
                    "(?:lead(?:s|ing)?|direct(?:s|ing)?|supervis(?:e|es|ing)|oversee(?:s|ing)?|orchestrat(?:e|es|ing)|manag(?:e|es|ing))"),
            object(
                    CollaborationKind.DELEGATES_TO,
                    "(?:invok(?:e|es|ing)|delegat(?:e|es|ing) to|launch(?:es|ing)?|dispatch(?:es|ing)?|call(?:s|ing)?)"),
            verb(
                    CollaborationKind.PROVIDES_TO,
                    Place.OBJECT,
                    "keep(?:s|ing)?",
                    "(?=\\s[^.;:]{3,60}" + INFORMED + ")\\s+",
                    INFORMED),
            verb(CollaborationKind.DELEGATES_TO, Place.OBJECT, "(?:have|let)", "(?=" + SLUG + ")\\s+", HYPHEN),
            means(
                    CollaborationKind.DELEGATES_TO,
                    "(?:us(?:e|es|ing)|engag(?:e|es|ing)|invok(?:e|es|ing)|call(?:s|ing)?|spawn(?:s|ing)?|launch(?:es|ing)?)"),
            means(
                    CollaborationKind.RECEIVES_FROM,
                    "(?:invoked|called|spawned|launched|dispatched|triggered|activated|orchestrated)(?:\\s+as an?\\s+[\\w-]+)?\\s+by"),
            named(CollaborationKind.DELEGATES_TO, "(?:via|through|run|task|trigger|activate)"),
            named(CollaborationKind.WORKS_WITH, "with"));

    private static Verb verb(CollaborationKind kind, Place place, String words) {
        var all = compile(words);
        return new Verb(kind, place, all, all, SPACE);
    }

    private static Verb verb(CollaborationKind kind, Place place, String verb, String behind, String tail) {
        return new Verb(kind, place, compile("\\b" + verb + behind), compile("\\b" + verb + "\\s"), compile(tail));
    }

    private static Verb behind(CollaborationKind kind, String verb, String preposition) {
        return verb(kind, Place.BEHIND, "\\b" + verb + WAY + "\\s+" + preposition + "\\s+");
    }

    private static Verb object(CollaborationKind kind, String verb) {
        return verb(kind, Place.OBJECT, "\\b" + verb + "\\s+");
    }

    private static Verb means(CollaborationKind kind, String verb) {
        return verb(kind, Place.MEANS, verb, SLUG, HYPHEN);
    }

    private static Verb named(CollaborationKind kind, String preposition) {
        return verb(kind, Place.NAMED, preposition, SLUG, HYPHEN);
    }

    private static Verb afterTopic(CollaborationKind kind, String verb, String preposition) {
        var behind = "\\s+([^.;:]{2,90}?)\\s+" + preposition + "\\s+(?=(?:the\\s+)?[\\p{L}@`])";
        return verb(kind, Place.AFTER_TOPIC, verb, behind, "\\s" + preposition + "\\s");
    }

    private static Pattern compile(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
