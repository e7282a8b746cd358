package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the stores should say, as simply as it can be told: maps, and rules that go through all of them each time. */
final class StoreModel {
    /** A role's skill, or a role's partner. */
    record Curated(String role, String kind, String of, boolean supports) {}

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<String>> rolesOf = new TreeMap<>();
    private final Map<String, String> namings = new HashMap<>();
    private final List<Curated> curated = new ArrayList<>();

    Map<String, String> texts() {
        return texts;
    }

    /** @param roles the one that is described, and its partner */
    String write(String path, String text, List<String> roles) {
        rolesOf.put(path, roles);
        var before = texts.put(path, text);
        return before == null ? "CREATED" : before.equals(text) ? "UNCHANGED" : "UPDATED";
    }

    boolean remove(String path) {
        rolesOf.remove(path);
        return texts.remove(path) != null;
    }

    /** Each answers whether it can be done as things are; then it is done. */
    boolean alias(String name, String role) {
        return exists(role) && !namings.containsKey(name) && !documented().contains(name) && name(name, role);
    }

    boolean merge(String role, String into) {
        return exists(role) && exists(into) && name(role(role), into);
    }

    boolean unname(String name) {
        return namings.remove(name) != null;
    }

    private boolean name(String name, String role) {
        var target = role(role);
        return !name.equals(target) && namings.put(name, target) == null;
    }

    boolean curate(Curated one) {
        var isSelf = one.kind().equals("with") && role(one.of()).equals(role(one.role()));
        var isStated = facts().contains(fact(one)) && !isSelf;
        return exists(one.role()) && !isSelf && (one.supports() || isStated) && curated.add(one);
    }

    private String role(String slug) {
        var role = namings.get(slug);
        return role == null ? slug : role(role);
    }

    private boolean exists(String slug) {
        var role = role(slug);
        return rolesOf.values().stream().flatMap(List::stream).map(this::role).anyMatch(role::equals)
                || inForce().values().stream()
                        .filter(Curated::supports)
                        .filter(one -> !isWithItself(one))
                        .anyMatch(one -> role(one.role()).equals(role)
                                || one.kind().equals("with") && role(one.of()).equals(role));
    }

    private boolean isWithItself(Curated one) {
        return one.kind().equals("with") && role(one.role()).equals(role(one.of()));
    }

    Set<String> documented() {
        var documented = new TreeSet<String>();
        rolesOf.values().forEach(roles -> documented.add(role(roles.getFirst())));
        return documented;
    }

    private String fact(Curated one) {
        return one.kind().equals("with") ? pair(one.role(), one.of()) : role(one.role()) + " needs " + one.of();
    }

    private String pair(String one, String other) {
        return String.join(" works with ", new TreeSet<>(Set.copyOf(List.of(role(one), role(other)))));
    }

    private Map<String, Curated> inForce() {
        var last = new HashMap<String, Curated>();
        curated.forEach(one -> last.put(fact(one), one));
        return last;
    }

    /** Who works with whom, and who needs what. */
    Set<String> facts() {
        var facts = new TreeSet<String>();
        rolesOf.values().forEach(roles -> {
            facts.add(role(roles.getFirst()) + " needs rigging");
            if (!Objects.equals(role(roles.getFirst()), role(roles.getLast()))) {
                facts.add(pair(roles.getFirst(), roles.getLast()));
            }
        });
        inForce().forEach((fact, one) -> {
            if (!one.supports()) {
                facts.remove(fact);
            } else if (!isWithItself(one)) {
                facts.add(fact);
            }
        });
        return facts;
    }
}
