package dev.rolegraph.role;

/** Something that a document states about a role, with the place where it states it. */
public sealed interface Fact
        permits Attribute,
                Claim,
                Collaboration,
                Competency,
                Decision,
                Message,
                Metric,
                Reference,
                Resource,
                Skill,
                Statement,
                Technology,
                Workflow {
    Passage at();
}
