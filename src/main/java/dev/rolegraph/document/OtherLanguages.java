package dev.rolegraph.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What headings are about that are not English. A language needs a word a subject, in lower case; those written without
 * spaces count anywhere in a heading.
 */
final class OtherLanguages {
    private static final Map<String, Subject> WORDS = new HashMap<>();
    private static final int FIRST_BEYOND_LATIN = 0x2E80;

    static {
        add(
                Subject.COLLABORATION,
                "zusammenarbeit colaboración colaboraciones colaboração collaborazione samenwerking współpraca"
                        + " взаимодействие сотрудничество 协作 协同 合作 連携 協力 協業 협업 협력");
        add(
                Subject.TECHNOLOGY,
                "technologien werkzeuge tecnologías herramientas tecnologias ferramentas outils tecnologie strumenti"
                        + " technologieën hulpmiddelen narzędzia технологии инструменты 技术栈 技術 技术 工具 ツール 기술 도구");
        add(
                Subject.METRIC,
                "kennzahlen erfolgskriterien métricas indicadores métriques indicateurs metriche statistieken wskaźniki метрики"
                        + " показатели 指标 指標 지표");
        add(
                Subject.RESPONSIBILITY,
                "aufgaben verantwortung verantwortlichkeiten responsabilidades responsabilités responsabilità"
                        + " verantwoordelijkheden obowiązki обязанности 职责 責任 责任 担当 책임");
        add(
                Subject.SKILL,
                "fähigkeiten kenntnisse habilidades compétences competenze vaardigheden umiejętności навыки 技能 スキル");
        add(
                Subject.WORKFLOW,
                "ablauf arbeitsablauf arbeitsweise vorgehen processus déroulement flujo fluxo werkwijze процесс 流程 手順");
        add(
                Subject.DECISION,
                "entscheidungen entscheidungsbefugnisse decisiones décisions decisões decisioni beslissingen decyzje решения 决策 決定");
        add(
                Subject.EXAMPLE,
                "beispiel beispiele ejemplo ejemplos exemplo exemplos exemples esempio esempi voorbeelden przykłady пример примеры 示例 例子");
        add(
                Subject.REFERENCE,
                "quellen literatur referencias referências références riferimenti bronnen źródła ссылки 参考 参考資料");
    }

    private OtherLanguages() {}

    private static void add(Subject subject, String words) {
        Arrays.stream(words.split(" ")).forEach(word -> WORDS.put(word, subject));
    }

    /** @param heading in lower case */
    static Optional<Subject> subject(String heading) {
        var start = 0;
        while (start < heading.length()) {
            var end = start;
            while (end < heading.length() && isInWord(heading.codePointAt(end))) {
                end += Character.charCount(heading.codePointAt(end));
            }
            var subject = WORDS.get(heading.substring(start, end));
            if (subject != null) {
                return Optional.of(subject);
            }
            start = end + 1;
        }
        for (var i = 0; i < heading.length(); i++) {
            if (heading.charAt(i) >= FIRST_BEYOND_LATIN) {
                return inside(heading);
            }
        }
        return Optional.empty();
    }

    private static boolean isInWord(int sign) {
        return Character.isLetter(sign)
                || switch (Character.getType(sign)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static Optional<Subject> inside(String heading) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().codePointAt(0) >= FIRST_BEYOND_LATIN && heading.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }
}
