package dev.rolegraph.role;

/** How a metric's value is meant: at most, at least, … */
public enum Comparator {
    LT("<"),
    LTE("≤"),
    EQ("="),
    GTE("≥"),
    GT(">");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
