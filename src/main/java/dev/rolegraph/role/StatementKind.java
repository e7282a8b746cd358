package dev.rolegraph.role;

/** What a statement says of a role, told from the heading that it stands under. */
public enum StatementKind {
    RESPONSIBILITY,
    OBJECTIVE,
    CAPABILITY,
    DELIVERABLE,
    CHALLENGE,
    CONSTRAINT,
    BEHAVIOR,
    GUIDELINE,
    CHECKLIST_ITEM,
    CHECKPOINT,
    QUALITY_GATE,
    QUALITY_STANDARD,
    SUCCESS_METRIC,
    PROTOCOL_STEP,
    WORKFLOW_STEP,
    LEARNING,
    COMPETENCY_LEVEL,
    CONSULTATION_TOPIC,
    STRUCTURE,
    OUTPUT_FORMAT,
    EXAMPLE,
    OTHER
}
