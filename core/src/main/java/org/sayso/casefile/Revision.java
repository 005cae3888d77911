package org.sayso.casefile;

/**
 * What a case held at a moment: two equal revisions of one case hold the same pages and the same decisions.
 *
 * @param pages grows with every page that is added, changed or removed
 * @param decisions grows with every decision made or taken back
 */
public record Revision(long pages, long decisions) {}
