package dev.rolegraph.vocabulary;

import static dev.rolegraph.vocabulary.ShippedVocabulary.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.role.RoleNature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleNamesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DevOps Engineers",
                "devops-engineer",
                "devops_engineer",
                "DEVOPS ENGINEER",
                "Senior DevOps Engineer Agent",
                "Sr. DevOps Engineer",
                "Mid-Level DevOps Engineer",
                "Entry-level DevOps Engineer",
                "Mid to Senior DevOps Engineer",
                "DevOps Engineer II",
                "DevOps Engineer (Senior)",
                "DevOps Engineer Agent Template",
                "DevOps Engineer Agent Personality",
                "DevOps Engineer mode instructions",
                "agent-devops-engineer",
                "the DevOps engineer",
                "**DevOps Engineer**",
                "`devops-engineer`",
                "@devops-engineer",
                "devops-engineer.md",
                "devops-engineer.agent.md",
                "[DevOps Engineer](devops-engineer.md)",
                "agent_devops_engineer_*",
                "ＤｅｖＯｐｓ　Engineer",
                "  DevOps   Engineer: ",
                "3. DevOps Engineer",
                "our DevOps engineers",
                "the DevOps engineer's",
            })
    void spellingsOfOneRoleAreOneRole(String phrase) {
        var role = VOCABULARY.role(phrase);

        assertThat(role.slug()).hasToString("devops-engineer");
        assertThat(role.name()).isEqualTo("DevOps Engineer");
        assertThat(role.nature()).isEqualTo(RoleNature.ROLE);
        assertThat(role.known()).isTrue();
        assertThat(role.written()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "QA engineer, qa-engineer",
        "QA Engineers, qa-engineer",
        "testing engineer, testing-engineer",
        "deployment-engineer, deployment-engineer",
        "SRE, site-reliability-engineer",
        "SREs, site-reliability-engineer",
        "PM, product-manager",
        "PMs, product-manager",
        "FE dev, frontend-developer",
        "Back-end developers, backend-developer",
        "Full Stack Developer, fullstack-developer",
        "DBAs, database-administrator",
        "CTO, chief-technology-officer",
        "Data Analysts, data-analyst",
        "Machine Learning Engineers, ml-engineer",
        "Engineering Directors, director-of-engineering",
        "Heads of Engineering, head-of-engineering",
        "Scrum Masters, scrum-master",
        "Application Architects, application-architect",
        "Python-Architect, python-architect",
        "Backend Lead, backend-lead",
        "Tech Leads, tech-lead",
        "Staff Engineers, staff-engineer",
        "Customer Support Agents, customer-support-agent",
        "C++ developers, cplusplus-developer",
        "Multi-Agent Coordinator, multi-agent-coordinator",
    })
    void theVocabularyKnowsTitles(String phrase, String slug) {
        assertThat(VOCABULARY.role(phrase).slug()).hasToString(slug);
        assertThat(VOCABULARY.role(phrase).known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "API Governance Engineers, api-governance-engineer, API Governance Engineer",
        "ux-copy-reviewer, ux-copy-reviewer, UX Copy Reviewer",
        "Senior Widget Wranglers, widget-wrangler, Widget Wrangler",
        "keeper of the api, keeper-of-the-api, Keeper of the API",
        "Keepers of Widgets, keeper-of-widgets, Keeper of Widgets",
        "C-level wrangler, c-level-wrangler, C Level Wrangler",
        "Kubernetes, kubernetes, Kubernetes",
        "Инженер данных, инженер-данных, Инженер Данных",
        "データエンジニア, データエンジニア, データエンジニア",
        "agent, agent, Agent",
        "Agent Wrangler, agent-wrangler, Agent Wrangler",
        "Voice Agent Wrangler, voice-agent-wrangler, Voice Agent Wrangler",
        "Agent Widget Wrangler, widget-wrangler, Widget Wrangler",
        "Widget Wrangler Mode Instructions, widget-wrangler, Widget Wrangler",
        "Collaborative, collaborative, Collaborative",
    })
    void otherNamesAreFormedByRule(String phrase, String slug, String name) {
        var role = VOCABULARY.role(phrase);

        assertThat(role.slug()).hasToString(slug);
        assertThat(role.name()).isEqualTo(name);
        assertThat(role.nature()).isEqualTo(RoleNature.ROLE);
        assertThat(role.known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "QA teams, qa-team, QA Team",
        "QA, qa-team, QA Team",
        "the security team, security-team, Security Team",
        "architects, architect, Architect",
        "leads, lead, Lead",
        "Senior Developers, developer, Developer",
        "developers, developer, Developer",
        "teams, team, Team",
        "stakeholders, stakeholder, Stakeholder",
        "Product stakeholders, product-stakeholder, Product Stakeholder",
        "other developers, developer, Developer",
        "relevant domain owners, domain-owner, Domain Owner",
        "Language-Specific Architects, language-specific-architect, Language-Specific Architect",
        "language-specific agents, language-specific-architect, Language-Specific Architect",
        "all agents, agent, Agent",
        "API consumers, api-consumer, API Consumer",
        "platform-specific reviewers, platform-specific-reviewer, Platform Specific Reviewer",
    })
    void peopleInGeneralAreGroups(String phrase, String slug, String name) {
        var role = VOCABULARY.role(phrase);

        assertThat(role.slug()).hasToString(slug);
        assertThat(role.name()).isEqualTo(name);
        assertThat(role.nature()).isEqualTo(RoleNature.GROUP);
    }

    @ParameterizedTest
    @CsvSource({
        "Other backend services, other-backend-services",
        "databases, databases",
        "Payment Service, payment-service",
        "external APIs, external-apis",
        "message queue, message-queue",
    })
    void systemsKeepTheirNumber(String phrase, String slug) {
        assertThat(VOCABULARY.role(phrase).slug()).hasToString(slug);
        assertThat(VOCABULARY.role(phrase).nature()).isEqualTo(RoleNature.SYSTEM);
    }

    @Test
    void aPhraseWithoutLettersHasABlankSlug() {
        assertThat(VOCABULARY.role("—").slug().isBlank()).isTrue();
        assertThat(VOCABULARY.role("").known()).isFalse();
    }
}
