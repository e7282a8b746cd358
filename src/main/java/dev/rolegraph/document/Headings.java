package dev.rolegraph.document;

import static dev.rolegraph.document.Wordings.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a section is about, told from the words of its heading: the first row that fits. */
final class Headings {
    private static final Wordings<Subject> SUBJECTS = new Wordings<>(List.of(
            row(Subject.EXAMPLE, "examples?|example .*|.* examples?|sample .*|scenarios?|use cases?|usage|demo.*"),
            row(
                    Subject.BOUNDARY,
                    "when (not|to use .* instead).*|not (for|responsible).*|out of scope|boundaries|limitations|vs\\.? .*|.* vs\\.? .*|what (i|you|it) (do|does)(n'?t| not).*|(not|do not|don'?t) use.*|non-?goals"),
            row(Subject.MESSAGE, ".*message (patterns?|formats?|templates?|types?)|messages?"),
            row(
                    Subject.DECISION,
                    ".*decision[- ](making|authority|rights|framework|making authority).*|authority.*|decisions?"),
            row(
                    Subject.TECHNOLOGY,
                    ".*\\b(tech(nology|nical)? stack|technolog(y|ies)|tech|tooling|toolchain|toolbox|tool ?kit|toolset)\\b.*|tools( (and|&) .*| used)?|(languages|frameworks|libraries|platforms|databases)( (and|&) .*)?|stack"),
            row(Subject.COLLABORATION, CollaborationWords.HEADINGS),
            row(Subject.CHECKLIST, ".*check-?lists?|definition of done|acceptance criteria"),
            row(Subject.CHECKPOINT, ".*checkpoints?.*|.*triggers?"),
            row(Subject.QUALITY_GATE, ".*quality gates?.*|exit criteria|gates"),
            row(
                    Subject.QUALITY_STANDARD,
                    "(quality|performance|coding|code|security) (standards?|criteria|requirements|metrics|targets?|bars?)|standards|quality( assurance)?( standards)?"),
            row(
                    Subject.METRIC,
                    ".*\\b(metrics|kpis?|slas?|slos?|success (criteria|measures|indicators)|key results|benchmarks|targets|measures of success|thresholds|service levels?|(success|good|great|excellence) looks like)\\b.*"),
            row(
                    Subject.COMPETENCY,
                    ".*(evaluation|competency|skills?|maturity|proficiency) (matrix|levels?|framework|rubric).*|rubric"),
            row(
                    Subject.REFERENCE,
                    "(.* )?(references|bibliography|reading list|books|links|standards and guides)|(references?|links|books|resources|reading) (and|&) .*|reference( (materials?|docs?|documents?|documentation|links|library|files|guides))?|((recommended|suggested|required|further|additional) )?reading|((useful|additional|external|recommended|key|learning|helpful|further|online|related|reference) )?resources|((reference|information|external|primary|authoritative) )?sources|((related|official|external|further|additional) )(docs|documentation)|knowledge bases?|see also|.*documentation (links|sources)"),
            row(Subject.RESOURCE, ".*resource (requirements?|allocation|limits|needs).*|requirements|runtime.*"),
            // Machine learning is a field of work.
            row(
                    Subject.LEARNING,
                    ".*\\b((?<!machine |deep |reinforcement )learning|growth|professional development|certifications?|training)\\b.*"),
            row(
                    Subject.DELIVERABLE,
                    ".*\\b(deliverables?|outputs?|artifacts?|work products?|documentation requirements)\\b(?! (format|style|template|structure|example)).*|provide|produces"),
            row(
                    Subject.OUTPUT,
                    ".*\\b(output|response|report|reporting) ?(/ response )?(format|style|template|structure|example)s?.*|(report|response)( ?/ ?response)?"),
            row(Subject.STRUCTURE, ".*\\b(directory|folder|file|project|code) (structure|layout|organi[sz]ation)"),
            row(
                    Subject.CHALLENGE,
                    ".*\\b(challenges|problems|pitfalls|anti-?patterns|issues|mistakes|risks|red flags)\\b.*"),
            row(
                    Subject.CONSTRAINT,
                    ".*\\b(constraints?|restrictions|must nots?|never|don'?ts|forbidden|prohibited|prohibitions|hard rules|critical rules)\\b.*|rules"),
            row(
                    Subject.BEHAVIOR,
                    ".*\\b(behaviou?rs?|behaviou?ral (traits|mindset)|mindset|personality|traits|attitude|values|communication style|tone|persona|philosophy)\\b.*"),
            row(Subject.PROTOCOL, "protocols?|.* protocols?"),
            row(
                    Subject.WORKFLOW,
                    ".*\\b(workflows?|process(es)?|procedures?|methodology|when invoked|phases?|steps|instructions|response approach|development (process|approach)|playbook|runbook|execution( flow)?|lifecycle)\\b(?! (automation|tools|management|design|optimization|improvement|mining)).*"),
            row(
                    Subject.GUIDELINE,
                    ".*\\b(guidelines?|principles?|best practices|approach(es)?|patterns?|practices|conventions|rules|strategy|strategies|considerations|tips|recommendations|guidance|do'?s)\\b"),
            row(
                    Subject.IDENTITY,
                    ".*\\b(identity|metadata|profile|role (info|information|definition|details)|agent (type|info|card|details)|basic info(rmation)?|persona)\\b|(name|title|id|type)"),
            row(
                    Subject.SUMMARY,
                    "(role )?(description|overview|summary|purpose|role|mission|about|background|introduction|intro|role overview|role summary|agent description|context|your (role|mission|purpose)|executive summary|core mission)"),
            row(
                    Subject.RESPONSIBILITY,
                    ".*\\b(responsibilit(y|ies)|key actions|duties|tasks?|what (i|you) do|accountabilities|scope|core functions)\\b.*"),
            row(Subject.OBJECTIVE, ".*\\b(objectives?|goals?|aims)\\b.*"),
            row(
                    Subject.FOCUS,
                    ".*\\b(focus|focus areas?|areas? of (focus|expertise)|expertise areas?|domains?|specializations?|speciali[sz]ed (areas|knowledge))\\b.*"),
            row(
                    Subject.CAPABILITY,
                    ".*\\b(capabilit(y|ies)|expertise|knowledge( base| areas?)?|strengths|specialties|competenc(y|ies)|proficienc(y|ies)|features|services)\\b.*"),
            row(Subject.SKILL, ".*\\bskills?( ?sets?)?\\b.*")));

    /** Kinds of technology that also group other things, such as responsibilities. */
    private static final Wording BROAD =
            Wording.of("(?:tools|languages|frameworks|libraries|platforms|databases)(?: (?:and|&) .*)?");

    private static final Wording WORKFLOWS =
            Wording.of("(?:.* )?(?:workflows|processes|procedures|playbooks|runbooks)");

    /** What a heading that names a role may be about. */
    private static final Set<Subject> OF_ROLES = EnumSet.of(Subject.COLLABORATION, Subject.BOUNDARY, Subject.EXAMPLE);

    private static final Pattern COLLABORATION = Pattern.compile(
            "(?:collaborat|coordinat|hand[ -]?off|delegat|escalat|works? with|partners?$|integrat|interact)");

    private Headings() {}

    /** Whether a heading says how others are worked with, and does not tell of a job to do with them. */
    static boolean beginsLikeCollaboration(String heading) {
        return COLLABORATION.matcher(Words.subject(heading)).lookingAt();
    }

    /** Whether each heading below is the name of one. */
    static boolean namesWorkflows(String heading) {
        return WORKFLOWS.matches(Words.subject(heading));
    }

    static boolean isBroad(String heading) {
        return BROAD.matches(Words.subject(heading));
    }

    static Optional<Subject> of(String heading) {
        if (heading.length() > Words.LONGEST_HEADING) {
            return Optional.empty();
        }
        var words = Words.subject(heading);
        return SUBJECTS.meaning(words)
                .filter(subject -> OF_ROLES.contains(subject) || !RoleWords.isTitle(heading))
                .or(() -> OtherLanguages.subject(words));
    }
}
