package dev.rolegraph.document;

import static dev.rolegraph.document.Wordings.row;

import dev.rolegraph.role.CollaborationKind;
import java.util.List;
import java.util.Optional;

/** Headings, labels and front matter keys that say how the roles listed under them are worked with. */
final class CollaborationWords {
    private static final String WHO =
            "(?: (?:other|related|specialist|specialized|the|sub-?|your))*[ -]?(?:agents?|roles?|teams?|team members|experts|specialists?|personas|stakeholders|functions|departments)";

    private static final String ORDER =
            "(?:workflow|pipeline|process|chain|sequence|delivery) (?:position|place|placement)|(?:position|place) in (?:the |a |our )?(?:workflow|pipeline|process|chain|sequence)";

    private static final Wording IS_ORDER = Wording.of(ORDER);

    private static final Wordings<CollaborationKind> KINDS = new Wordings<>(List.of(
            row(
                    CollaborationKind.REPORTS_TO,
                    "(reports?|reporting|accountable|answers) to|manager|supervisor|reporting (line|structure)"),
            row(CollaborationKind.DIRECTS, "(directs|leads|manages|supervises|oversees|direct reports)(" + WHO + ")?"),
            row(
                    CollaborationKind.RECEIVES_FROM,
                    "(receives?|gets?|takes|obtains|needs|requires|inputs?|accepts)\\b.* from(" + WHO
                            + ")?|upstream("
                            + WHO
                            + ")?|depends on|dependencies|informed by|supported by|(delegated|hand(?:s|ed)?[ -]?offs?|handovers?|escalated|escalations?) (from|by)|invoked by|called by|(previous|preceding)[ -]agents?"),
            row(
                    CollaborationKind.PROVIDES_TO,
                    "(provides?|delivers?|gives?|outputs?|sends?|offers?|services?)\\b.* to(" + WHO
                            + ")?|downstream("
                            + WHO + ")?|supports?(" + WHO
                            + ")?|serves|enables|informs|guides|advises|mentors|hands? over to|informed|(next|following)[ -]agents?"),
            row(
                    CollaborationKind.DELEGATES_TO,
                    "(.*\\b)?(delegat(es?|ion|ing|e)( (to|strategy|rules|map|matrix|table|patterns?|guidelines|targets|protocol|cues))?("
                            + WHO
                            + ")?|hand(s|ing)?[ -]?offs?( (to|protocols?|points|rules|patterns?|guidelines|map|matrix|targets|agents?))?|escalat(es?|ion|ing|e)( (to|paths?|rules|matrix|protocol|points|criteria|triggers))?|defers? to|routes? to|available (?:(?:sub-?)?agents|specialists|experts)|when to (delegate|hand off|escalate)|routing|task routing|sub-?agents|downstream handoffs)"),
            row(
                    CollaborationKind.CONSULTS,
                    "(consults?|consulted|consulting|consultation|ask|asks|seeks? (advice|input|guidance) from)( with| for)?("
                            + WHO + ")?"),
            row(
                    CollaborationKind.WORKS_WITH,
                    "(.*\\b)?(collaborat(es?|ion|ing|e|ors?|ions)|partner(s|ships?)?|coordinates?|coordination|team ?work|cross-functional)( (with|patterns?|points?|protocols?|partners?|model|framework|guidelines|matrix|requirements|notes|map|network|style|approach))?("
                            + WHO + ")?( with)?(" + WHO + ")?"
                            + "|works?(?:ing)? (?:closely |well |directly |together )?with.*|pairs? (well )?with"
                            + "|(integrat(ion|es|e)|interact(ion|s)|interfaces?|coordinat(ion|es|e)|collaborat(ion|es|e)|communicat(ion|es|e)|cooperation|relationships?|working|synergy|works)( points)? (with|between|among|across)"
                            + WHO + "( .*)?"
                            + "|(agent|team|role|inter-?agent|multi-?agent|cross-?agent|cross-?team|stakeholder|peer) (integrations?|interactions?|coordination|collaborations?|relationships?|interfaces?|communications?|network|dependencies|handoffs?|ecosystem|synergy|dynamics)( .*)?"
                            + "|(related|complementary|connected|associated|companion|partner|peer|adjacent|supporting|key|internal|linked|other|sibling)[ -](agents?|roles?|teams?|partners?|personas?|stakeholders?|specialists|sub-?agents)|integration points?|key (interfaces|relationships|stakeholders|partners|collaborators)|relationships|interactions?|interfaces|stakeholders|(?:(?:the|your|our|my) )?(?:team|squad)(?: (?:members|composition|roster|context))?|peers|colleagues|counterparts|interfaces with|agents|team integration|integrates with|integration|see also agents|works with|"
                            + "(?:who|whom|people|teams|roles|agents)(?: (?:i|you|we|it|they|this role|this agent))? (?:works?|collaborates?|coordinates?|partners?|interacts?|interfaces?)(?: (?:most|closely|directly))? with|"
                            + ORDER)));

    /** A pattern that fits every heading that has a kind. */
    static final String HEADINGS = KINDS.any();

    private CollaborationWords() {}

    /** Whether a heading says that the role's place in an order of work is listed. */
    static boolean isOrder(String heading) {
        return heading.length() <= Words.LONGEST_HEADING && IS_ORDER.matches(Words.subject(heading));
    }

    static Optional<CollaborationKind> kind(String heading) {
        if (heading.length() > Words.LONGEST_HEADING) {
            return Optional.empty();
        }
        return KINDS.meaning(Words.subject(heading));
    }
}
