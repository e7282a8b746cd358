package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Slug;
import java.util.List;

/** Partners in sentences that are not English: a known role behind that language's word for 'with'. */
final class ForeignPartners {
    /** In English none of these is a word. */
    private static final Wording WITH = Wording.of("(?i)(?:^|[\\s(])(?:mit|avec|con|com|met|z|с|со)\\s|[与和同跟と와과]");

    private static final Wording WITH_BEFORE = Wording.of(
            "(?i)(?:^|[\\s(])(?:mit|avec|con|com|met|z|с|со)\\s+(?:(?:dem|der|den|le|la|les|el|los|las|il|o|os|a|as|de|het)\\s+)?$|[与和同跟]\\s*$");
    private static final Wording WITH_BEHIND = Wording.of("^\\s*(?:と|와|과)(?![ぁ-ん]).*");

    /** What leads to the topic behind a partner. */
    private static final Wording ON = Wording.of(
            "(?i)^(?:an|bei|für|zu|über|auf|in|am|beim|zur|zum|sur|pour|dans|en|sobre|para|em|na|no|nas|nos|per|su|sui|sulla|over|aan|voor|w|nad|przy|над|по|в)\\s+(?:(?:der|dem|den|die|das|le|la|les|el|los|las|il|i|lo|gli|o|os|a|as|de|het)\\s+)?(?=\\S)");

    private final Names names;
    private final Slug self;

    ForeignPartners(Names names, Slug self) {
        this.names = names;
        this.self = self;
    }

    List<Partnership> in(String text, CollaborationKind kind) {
        if (!WITH.isIn(text)) {
            return List.of();
        }
        return names.rolesIn(text).stream()
                .filter(role -> !role.named().slug().equals(self))
                .filter(role -> WITH_BEFORE.isIn(text.substring(0, role.start()))
                        || WITH_BEHIND.begins(text.substring(role.end())))
                .map(role -> new Partnership(
                        List.of(role.named()),
                        kind,
                        Topics.of(ON.replaceFirst(text.substring(role.end()).strip(), ""))))
                .toList();
    }
}
