package org.sayso.casefile;

/** The tables that hold what was read of a page, with the columns a reading is made of, in a page's order. */
enum PageTable {
    BLOCK("block", "start, \"end\", kind, author, date, score, parent", "ordinal"),
    SENTENCE("sentence", "start, \"end\", block", "ordinal"),
    MENTION("mention", "start, \"end\", type, entity", "ordinal"),
    ENTITY("entity", "id, ordinal, type, name, outlet, gender", "id"),
    ENTITY_NAME("entity_name", "entity, name", "entity, ordinal"),
    ENTITY_ROLE("entity_role", "entity, role, start, \"end\"", "entity, ordinal"),
    TIMEX("timex", "start, \"end\", type, value, days", "ordinal"),
    STATEMENT("statement", "id, ordinal, manner, polarity, source_class, source_entity, confidence, said_on", "id"),
    STATEMENT_SPAN("statement_span", "statement, part, start, \"end\"", "statement, part, ordinal"),
    LINK("link", "statement, name, class, start, \"end\", entity, inferred", "statement, ordinal");

    private final String select;

    PageTable(String table, String columns, String order) {
        this.select =
                "SELECT page, %s FROM %s WHERE page BETWEEN ? AND ? ORDER BY page, %s".formatted(columns, table, order);
    }

    /** The rows of all pages from one id to another, a page after the other: as they lie in the file. */
    String select() {
        return select;
    }
}
