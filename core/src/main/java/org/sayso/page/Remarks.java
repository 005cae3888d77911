package org.sayso.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines around readers' comments in text without markup. */
enum Remarks {
    /** "3 June 2019 at 7:02 am", "2 days ago": above a story one, among comments many. */
    STAMP,
    /** "Reply", "Ann Lee says:" */
    BUTTON,
    /** "12 Comments", "Leave a reply" */
    HEADING,
    NONE;

    private static final int LONGEST = 60;

    private static final Pattern TIME = Pattern.compile(
            "\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2} ?[ap]\\.?m\\b|\\b(?:\\d+|an?) ?(?:m|h|d|w|min|mins|minutes?|hours?|days?|weeks?|months?|years?) ago\\b"
                    + "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4}|\\b\\d{1,2}\\.? \\p{L}{3,10}\\.? \\d{4}"
                    + "|\\b\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b");

    private static final Pattern HEADS = Pattern.compile(
            "(?:\\d[\\d,.]* |view |show |all |read |see |reader |readers' |recent |latest |most recent )*comments?(?: ?\\(?\\d*\\)?| so far| below)?:?"
                    + "|(?:leave|post|add|write|submit) (?:a |your )?(?:comment|reply|response)s?.{0,20}|join the (?:conversation|discussion).{0,20}"
                    + "|\\d* ?(?:responses|replies|thoughts?) (?:to|on) .{3,}|have your say.{0,20}|conversation|discussion|top rated comments.{0,20}");

    /** One of these stands in every heading: looked for first, for most lines are none. */
    private static final List<String> HEADED = List.of(
            "comment", "reply", "replies", "response", "thought", "conversation", "discussion", "have your say");

    private static final Set<String> BUTTONS = Set.of(
            "reply",
            "replies",
            "like",
            "likes",
            "report",
            "report abuse",
            "flag",
            "upvote",
            "downvote",
            "quote",
            "permalink",
            "log in to reply",
            "reply to this",
            "share",
            "expand",
            "show more replies",
            "more replies");

    static Remarks of(String line) {
        if (line.length() > LONGEST) {
            return NONE;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        if (HEADED.stream().anyMatch(lower::contains) && HEADS.matcher(lower).matches()) {
            return HEADING;
        }
        if (BUTTONS.contains(letters(lower)) || (lower.endsWith(" says:") && Words.count(line) <= 5)) {
            return BUTTON;
        }
        boolean timed = lower.endsWith(" ago") || lower.chars().anyMatch(Character::isDigit);
        return timed && TIME.matcher(lower).find() && Words.count(line) <= 9 ? STAMP : NONE;
    }

    /** The line from its first letter to its last: "reply" of "↩ Reply (3)". */
    private static String letters(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Character.isLetter(line.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }
}
