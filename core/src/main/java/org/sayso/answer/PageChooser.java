package org.sayso.answer;

import java.util.List;

/**
 * Chooses the pages a question is asked of where a case has too many to look at each: the index that a case is searched by.
 * Shared by all threads.
 */
@FunctionalInterface
public interface PageChooser {

    /**
     * The pages that have most of some words, the rare ones counting more.
     *
     * @param words as a question has them: names in any spelling, anything else in any form
     * @param most so many at most
     * @return ids of pages, the best first
     */
    List<String> pages(List<String> words, int most);
}
