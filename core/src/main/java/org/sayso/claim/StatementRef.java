package org.sayso.claim;

/** A statement of a story: its page's id and its own id there. Printed "p-3f9a0c/s12". */
public record StatementRef(String pageId, String statementId) implements Comparable<StatementRef> {

    /** By page, then in the order of the page ("s2" before "s12"). */
    @Override
    public int compareTo(StatementRef other) {
        int byPage = pageId.compareTo(other.pageId);
        if (byPage != 0) {
            return byPage;
        }
        int byLength = Integer.compare(statementId.length(), other.statementId.length());
        return byLength != 0 ? byLength : statementId.compareTo(other.statementId);
    }

    @Override
    public String toString() {
        return pageId + "/" + statementId;
    }
}
