package dev.rolegraph.document;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what others know, and asks them once: several readers ask after the same phrases. For one document. */
final class Remembered implements Names {
    private final Names names;
    private final Map<String, RoleName> roles = new HashMap<>();
    private final Map<String, Optional<Term>> technologies = new HashMap<>();
    private final Map<String, List<Mention<Term>>> mentions = new HashMap<>();

    Remembered(Names names) {
        this.names = names;
    }

    @Override
    public RoleName role(String phrase) {
        return roles.computeIfAbsent(phrase, names::role);
    }

    @Override
    public Optional<Term> technology(String phrase) {
        return technologies.computeIfAbsent(phrase, names::technology);
    }

    @Override
    public boolean mayNameTechnology(String text) {
        return names.mayNameTechnology(text);
    }

    @Override
    public boolean mayNameRole(String text) {
        return names.mayNameRole(text);
    }

    @Override
    public Optional<Term> skill(String phrase) {
        return names.skill(phrase);
    }

    @Override
    public Optional<String> nearestRole(String phrase) {
        return names.nearestRole(phrase);
    }

    @Override
    public Optional<Term> topic(String phrase) {
        return names.topic(phrase);
    }

    @Override
    public List<Mention<Term>> technologiesIn(String text) {
        return mentions.computeIfAbsent(text, names::technologiesIn);
    }

    @Override
    public List<Mention<Term>> skillsIn(String text) {
        return names.skillsIn(text);
    }

    @Override
    public List<Mention<RoleName>> rolesIn(String text) {
        return names.rolesIn(text);
    }

    @Override
    public List<String> roleAliases(Slug role) {
        return names.roleAliases(role);
    }
}
