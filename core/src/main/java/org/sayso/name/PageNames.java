package org.sayso.name;

/**
 * The names of one page of a case.
 *
 * @param page the page's id
 * @param file what the user calls the page: its file's name or its address
 * @param text the page's text; a decision that parts two names of a page needs their words
 */
public record PageNames(String page, String file, String text, Names names) {

    public PageNames(String page, Names names) {
        this(page, page, "", names);
    }
}
