package dev.rolegraph.role;

/** What stands behind a partner's name: one role, a group of people ('QA teams'), or a system ('other backend services'). */
public enum RoleNature {
    ROLE,
    GROUP,
    SYSTEM
}
