package org.sayso.casefile;

/**
 * What a case held at a moment: two equal revisions of one case hold the same pages and tell the same story.
 *
 * @param pages grows with every page that is added, changed or removed
 * @param decisions grows with every decision about names made or taken back: no other changes the story but through its pages
 */
public record Revision(long pages, long decisions) {}
