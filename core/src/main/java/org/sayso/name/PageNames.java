package org.sayso.name;

/**
 * The names of one page of a case.
 *
 * @param page the page's id
 * @param file what the user calls the page: its file's name or its address
 */
public record PageNames(String page, String file, Names names) {

    public PageNames(String page, Names names) {
        this(page, page, names);
    }
}
