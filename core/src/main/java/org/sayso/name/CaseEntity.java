package org.sayso.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, body, group or place of a whole case.
 *
 * @param id the same for the same pages, in whatever order they were read
 * @param name the fullest of its names, in its most usual spelling; or what a person decided that it is called
 * @param names every distinct form in the case, the fullest first
 * @param members the pages' entities that are this one, by page and then id
 * @param decisions what a person decided about it, in the order of deciding
 */
public record CaseEntity(
        String id,
        NameType type,
        String name,
        List<String> names,
        List<String> roles,
        boolean outlet,
        @Nullable Gender gender,
        List<Member> members,
        List<NameDecision> decisions) {

    /**
     * One page's entity.
     *
     * @param entity its id on that page
     * @param why what joined it: "same name", "another spelling of …"
     */
    public record Member(String page, String entity, String why) {}

    public CaseEntity {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        members = List.copyOf(members);
        decisions = List.copyOf(decisions);
    }

    /** Whether it goes by that name, letter case, accents and marks aside, or has that id. */
    public boolean isCalled(String wanted) {
        String form = Spelling.plain(wanted);
        return id.equals(wanted)
                || Spelling.plain(name).equals(form)
                || names.stream().anyMatch(own -> Spelling.plain(own).equals(form));
    }
}
