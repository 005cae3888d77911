package org.sayso.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code HandsFilter ::= ('>=' | '<=' | '>' | '<' | '=')? digits} */
record HandsFilter(int least, int most) {

    private static final Pattern FORM = Pattern.compile("\\s*(>=|<=|>|<|=)?\\s*(\\d{1,4})\\s*");

    static HandsFilter parse(@Nullable String words) {
        return parse("--hands", words);
    }

    /** Of any option that takes a count. */
    static HandsFilter parse(String option, @Nullable String words) {
        if (words == null) {
            return new HandsFilter(0, Integer.MAX_VALUE);
        }
        Matcher match = FORM.matcher(words);
        if (!match.matches()) {
            throw new UsageException("%s: cannot read \"%s\": write 2, '>=3' or '<2'".formatted(option, words));
        }
        int number = Integer.parseInt(match.group(2));
        String sign = match.group(1) == null ? "=" : match.group(1);
        return switch (sign) {
            case ">=" -> new HandsFilter(number, Integer.MAX_VALUE);
            case "<=" -> new HandsFilter(0, number);
            case ">" -> new HandsFilter(number + 1, Integer.MAX_VALUE);
            case "<" -> new HandsFilter(0, number - 1);
            default -> new HandsFilter(number, number);
        };
    }

    boolean takes(int hands) {
        return least <= hands && hands <= most;
    }
}
