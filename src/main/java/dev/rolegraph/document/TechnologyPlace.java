package dev.rolegraph.document;

/** How much the place of a list speaks for its naming technologies. */
enum TechnologyPlace {
    /** Any list: only names that mean nothing else count. */
    ANY,
    /** A list of abilities: where it holds technologies for the most part, everyday words count. */
    ABILITIES,
    /** A list of skills: everyday words count. */
    SKILLS,
    /** A list of technologies: names that nobody knows count, too. */
    TECHNOLOGIES,
    /** A list of packages, which are named as in code. */
    PACKAGES;

    static TechnologyPlace of(Subject subject) {
        return switch (subject) {
            case TECHNOLOGY -> TECHNOLOGIES;
            case SKILL -> SKILLS;
            case FOCUS, CAPABILITY -> ABILITIES;
            default -> ANY;
        };
    }

    TechnologyPlace withoutUnknown() {
        return listsUnknown() ? SKILLS : this;
    }

    boolean listsUnknown() {
        return compareTo(TECHNOLOGIES) >= 0;
    }
}
