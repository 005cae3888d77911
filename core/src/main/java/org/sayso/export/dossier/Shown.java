package org.sayso.export.dossier;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Days;

/** Words and days as a reader sees them. */
public final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Shown() {}

    /**
     * A page's words made safe to look at: control characters become their pictures, what would turn the direction of
     * other text and halves of characters become U+FFFD, carriage returns go. Nothing else changes.
     */
    public static String text(String words) {
        int i = 0;
        while (i < words.length() && isPlain(words.charAt(i))) {
            i++;
        }
        if (i == words.length()) {
            return words;
        }
        StringBuilder shown = new StringBuilder(words.length());
        shown.append(words, 0, i);
        for (; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isPlain(c)) {
                shown.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < words.length()
                    && Character.isLowSurrogate(words.charAt(i + 1))) {
                shown.append(c).append(words.charAt(++i));
            } else if (c < ' ') {
                if (c != '\r') {
                    shown.append((char) ('\u2400' + c));
                }
            } else {
                shown.append(c == '\u007F' ? '\u2421' : '\uFFFD');
            }
        }
        return shown.toString();
    }

    /** In quotation marks, single ones where there are double ones within. */
    public static String quoted(String words) {
        return Quote.quotes(words) ? "‘" + words + "’" : "“" + words + "”";
    }

    private static boolean isPlain(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        return c < '\u007F'
                || (c > '\u009F'
                        && !Character.isSurrogate(c)
                        && c != '\u202D'
                        && c != '\u202E'
                        && c != '\uFFFE'
                        && c != '\uFFFF');
    }

    /**
     * Where nothing else can keep a name written from right to left from turning what stands beside it, as in a picture:
     * between the isolating marks of Unicode. Other words stay as they are.
     */
    public static String isolated(String name) {
        boolean turns = name.chars().anyMatch(c -> {
            byte direction = Character.getDirectionality((char) c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
        return turns ? "\u2068" + name + "\u2069" : name;
    }

    /** The same in one line. */
    public static String line(String words) {
        return text(words).strip().replaceAll("\\s+", " ");
    }

    /** At most so many UTF-16 code units, cut at a word where one is near, with an ellipsis. */
    public static String brief(String words, int most) {
        String line = line(words);
        if (line.length() <= most) {
            return line;
        }
        int cut = line.lastIndexOf(' ', most - 1);
        if (cut < most / 2) {
            cut = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        }
        return line.substring(0, cut) + "…";
    }

    /** Its end, some so many UTF-16 code units from the beginning of a word, after an ellipsis. */
    public static String tail(String words, int most) {
        int space = words.length() <= most ? -1 : words.indexOf(' ', words.length() - most);
        return space < 0 ? words : "…" + words.substring(space);
    }

    /** Its beginning, some so many UTF-16 code units to the end of a word, before an ellipsis. */
    public static String head(String words, int most) {
        int space = words.length() <= most ? -1 : words.lastIndexOf(' ', most);
        return space < 0 ? words : words.substring(0, space) + " …";
    }

    /**
     * "3 January 2020", "January 2020", "2020", "3–7 January 2020", "28 December 2019 – 3 January 2020", and whole years
     * and months by their names alone: "1980–1988", "June – August 2020".
     */
    public static String days(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        String iso = days.toString();
        if (iso.length() == 4) {
            return String.valueOf(first.getYear());
        }
        if (iso.length() == 7) {
            return MONTH.format(first);
        }
        if (days.isOneDay()) {
            return DAY.format(first);
        }
        if (first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth()) {
            return months(first, last);
        }
        if (first.getYear() != last.getYear()) {
            return DAY.format(first) + " – " + DAY.format(last);
        }
        if (first.getMonth() != last.getMonth()) {
            return DAY_OF_YEAR.format(first) + " – " + DAY.format(last);
        }
        return first.getDayOfMonth() + "–" + DAY.format(last);
    }

    private static String months(LocalDate first, LocalDate last) {
        if (first.getMonth() == Month.JANUARY && last.getMonth() == Month.DECEMBER) {
            return first.getYear() + "–" + last.getYear();
        }
        return (first.getYear() == last.getYear() ? MONTH_OF_YEAR : MONTH).format(first) + " – " + MONTH.format(last);
    }

    /** An ISO 8601 day as {@link #days} writes it, or as it stands where it is none; "" for null. */
    public static String day(@Nullable String iso) {
        if (iso == null) {
            return "";
        }
        Days days = Days.parse(iso);
        return days == null ? iso : days(days);
    }

    /** For a picture: "4 Dec 2017"; what is no single day as {@link #days} has it. */
    static String shortDay(Days days) {
        return days.isOneDay() ? SHORT_DAY.format(days.first()) : days(days);
    }

    /** "1 page", "3 pages". */
    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
