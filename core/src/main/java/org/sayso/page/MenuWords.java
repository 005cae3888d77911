package org.sayso.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words that stand in menus, adverts and footers far more often than in stories, and the small words that do the opposite. */
final class MenuWords {

    private static final Set<String> MENU = words(
            // moving about
            "home menu search navigation skip next previous prev back top close open more less show hide view all browse "
                    // accounts and money
                    + "login log logout sign signin signup register account subscribe subscription subscriber newsletter newsletters "
                    + "premium donate membership join password username checkout cart shop store offers deals "
                    // passing on
                    + "share tweet facebook twitter instagram whatsapp linkedin pinterest reddit telegram youtube tiktok email print "
                    + "copy link url rss feed follow followers like likes comments comment reply "
                    // law and house
                    + "cookie cookies privacy policy terms conditions consent gdpr copyright rights reserved advertise advertising "
                    + "advertisement advertisements sponsored promo promoted careers jobs contact about us faq help feedback sitemap accessibility "
                    // other stories
                    + "related recommended trending popular latest read also watch listen video videos gallery slideshow photos "
                    + "topics tags tag categories category sections archive archives newsroom podcasts podcast "
                    // players
                    + "play pause mute replay volume fullscreen autoplay loading playback unsupported javascript browser download app apps");

    private static final Set<String> SMALL = words(
            "the a an of to in on at by for from with and or but as is are was were be been being has have had not no that this "
                    + "these those it its he she they we i you his her their our my him them who which what when where why how "
                    + "will would could should may might can did do does than then there if so about after before between into "
                    + "over under against during while because said says also only just more most some any all one two other "
                    + "up out off down new now very such own same both each few until through "
                    // Spanish, French, German, Portuguese, Italian, Dutch
                    + "el la los las de del que y en un una por con para se su al es lo como más pero fue ha "
                    + "le les des et du est dans pour qui sur au pas une par plus ce il elle ont sont "
                    + "der die das und den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie "
                    + "o os as do da em não uma dos no na por mais foi il di che non per del della è sono ha "
                    + "het een van en op dat niet te zijn met voor aan er "
                    // Russian, Ukrainian, Arabic, Persian
                    + "и в не на что с по как это к из за от о для но его у до а же был "
                    + "في من على إلى أن عن التي الذي هذا و به که از را با این است برای آن");

    /** What small words are in scripts without blanks: Chinese, then Japanese. */
    private static final String SMALL_LETTERS = "的是在了和有不这這也就他她我为為以到个個上说說与與对對而从從被将將" + "のはがをにでともへやか";

    private static final Set<String> SAYING = words(
            "said says told according added asked announced reported claimed denied statement spokesman spokeswoman "
                    + "spokesperson insisted warned stated confirmed accused replied argued");

    private static final Set<String> READER = words("you your yours our us we please here now");

    private MenuWords() {}

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split(" ", -1)));
    }

    static boolean isMenu(String word) {
        return MENU.contains(word);
    }

    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    static boolean isSmallLetter(char letter) {
        return SMALL_LETTERS.indexOf(letter) >= 0;
    }

    static boolean isSaying(String word) {
        return SAYING.contains(word);
    }

    static boolean isToReader(String word) {
        return READER.contains(word);
    }
}
