package dev.rolegraph.document;

import dev.rolegraph.role.StatementKind;

/** What a section is about, and what its statements are that have no type of their own. */
enum Subject {
    IDENTITY(StatementKind.OTHER),
    SUMMARY(StatementKind.OTHER),
    COLLABORATION(StatementKind.OTHER),
    BOUNDARY(StatementKind.CONSTRAINT),
    TECHNOLOGY(StatementKind.CAPABILITY),
    SKILL(StatementKind.CAPABILITY),
    FOCUS(StatementKind.CAPABILITY),
    CAPABILITY(StatementKind.CAPABILITY),
    RESPONSIBILITY(StatementKind.RESPONSIBILITY),
    OBJECTIVE(StatementKind.OBJECTIVE),
    DELIVERABLE(StatementKind.DELIVERABLE),
    CHALLENGE(StatementKind.CHALLENGE),
    CONSTRAINT(StatementKind.CONSTRAINT),
    BEHAVIOR(StatementKind.BEHAVIOR),
    GUIDELINE(StatementKind.GUIDELINE),
    CHECKLIST(StatementKind.CHECKLIST_ITEM),
    CHECKPOINT(StatementKind.CHECKPOINT),
    QUALITY_GATE(StatementKind.QUALITY_GATE),
    QUALITY_STANDARD(StatementKind.QUALITY_STANDARD),
    METRIC(StatementKind.SUCCESS_METRIC),
    PROTOCOL(StatementKind.PROTOCOL_STEP),
    WORKFLOW(StatementKind.WORKFLOW_STEP),
    LEARNING(StatementKind.LEARNING),
    COMPETENCY(StatementKind.COMPETENCY_LEVEL),
    STRUCTURE(StatementKind.STRUCTURE),
    OUTPUT(StatementKind.OUTPUT_FORMAT),
    EXAMPLE(StatementKind.EXAMPLE),
    DECISION(StatementKind.OTHER),
    MESSAGE(StatementKind.OTHER),
    RESOURCE(StatementKind.OTHER),
    REFERENCE(StatementKind.OTHER),
    OTHER(StatementKind.OTHER);

    private final StatementKind statements;

    Subject(StatementKind statements) {
        this.statements = statements;
    }

    StatementKind statements() {
        return statements;
    }
}
