package dev.rolegraph.role;

/** The attributes of a role that documents may give different values for. */
public enum RoleAttribute {
    NAME,
    LEVEL,
    CATEGORY,
    SUMMARY
}
