package org.sayso.name;

/**
 * The names of one page of a case.
 *
 * @param page the page's id
 */
public record PageNames(String page, Names names) {}
