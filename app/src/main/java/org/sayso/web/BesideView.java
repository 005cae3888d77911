package org.sayso.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.export.dossier.ClaimView.CarrierView;
import org.sayso.export.dossier.Quote;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.export.dossier.StatementView;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;

/**
 * One statement, on whose say-so it stands, who else says it and who says otherwise.
 *
 * @param page address of its page with nothing beside it
 * @param citation its words with their source, to be copied
 * @param speaker how to say that somebody else said it
 * @param withoutClaims why it cannot be told who else says it; empty where it can
 * @param who address of the one who said it; empty where nobody is known
 */
record BesideView(
        String ref,
        String page,
        StatementView note,
        Quote quote,
        List<Trait> traits,
        String citation,
        String who,
        String bearing,
        List<Other> same,
        List<Other> against,
        List<InClaim> claims,
        String withoutClaims,
        List<InWords> named,
        Content speaker) {

    private static final int MOST = 40;
    private static final int MOST_NAMED = 8;

    record Trait(String name, String value) {}

    /** @param compare address of the two side by side */
    record Other(CarrierView carrier, String compare, String why) {}

    /** Whom the words name. */
    record InWords(String href, String name) {}

    record InClaim(String href, String standing, String css) {}

    static BesideView of(Edition edition, StatementRef ref, Statement statement, Content speaker) {
        Quoter quoter = edition.quoter();
        Reading reading = quoter.page(ref.pageId());
        Company company = Company.atHand(edition, ref);
        Set<String> outlets = new HashSet<>();
        company.same().forEach(other -> outlets.add(quoter.outlet(other.ref().pageId())));
        CaseEntity source = edition.source(ref, statement);
        return new BesideView(
                ref.toString(),
                quoter.place(ref.pageId(), statement),
                quoter.view(ref, statement),
                quoter.quote(ref.pageId(), statement),
                traits(edition, reading, statement),
                citation(edition, reading, statement),
                source == null ? "" : "/names/" + Wish.encoded(source.id()),
                Shown.count(company.same().size(), "other place", "other places") + ", "
                        + Shown.count(outlets.size(), "outlet", "outlets"),
                others(edition, ref, company.same()),
                others(edition, ref, company.against()),
                !edition.claimsAtHand()
                        ? List.of()
                        : edition.claims(ref).stream().map(BesideView::inClaim).toList(),
                edition.claimsAtHand() ? "" : edition.withoutClaims(),
                named(edition, reading, statement),
                speaker);
    }

    private static List<InWords> named(Edition edition, Reading reading, Statement statement) {
        String page = reading.page().id();
        return reading.names().mentions().stream()
                .filter(mention -> statement.content().stream().anyMatch(span -> span.contains(mention.span())))
                .map(mention -> edition.story().cast().entity(page, mention.entity()))
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> edition.entity(Objects.requireNonNull(id)))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .limit(MOST_NAMED)
                .map(one -> new InWords("/names/" + Wish.encoded(one.id()), Shown.text(one.name())))
                .toList();
    }

    private static InClaim inClaim(Claim claim) {
        return new InClaim(
                "/claims/" + Wish.encoded(claim.id()), claim.standing().label(), Labels.of(claim.standing()));
    }

    private static List<Other> others(Edition edition, StatementRef ref, List<Company.Other> company) {
        List<Other> others = new ArrayList<>();
        for (Company.Other other : company) {
            Statement statement = edition.story().statement(other.ref());
            if (statement != null && others.size() < MOST) {
                others.add(new Other(
                        edition.claimViews().carrier(other.ref(), statement),
                        "/compare?a=" + Wish.encoded(ref.toString()) + "&b="
                                + Wish.encoded(other.ref().toString()),
                        Shown.text(other.why())));
            }
        }
        return others;
    }

    private static List<Trait> traits(Edition edition, Reading reading, Statement statement) {
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait("hands", String.valueOf(statement.hands())));
        traits.add(new Trait("how", Labels.of(statement.manner()) + ", " + Labels.of(statement.polarity())));
        if (statement.saidOn() != null) {
            traits.add(new Trait("said on", Shown.day(statement.saidOn())));
        }
        statement
                .venue()
                .forEach(span ->
                        traits.add(new Trait("where", Shown.text(reading.page().quote(span)))));
        statement
                .basis()
                .forEach(span -> traits.add(
                        new Trait("how known", Shown.text(reading.page().quote(span)))));
        statement
                .record()
                .forEach(span -> traits.add(
                        new Trait("on what terms", Shown.text(reading.page().quote(span)))));
        CaseEntity source = edition.source(new StatementRef(reading.page().id(), statement.id()), statement);
        if (source != null) {
            traits.add(new Trait("source", Shown.text(source.name())));
        }
        traits.add(new Trait("sure", Math.round(statement.confidence() * 100) + " %"));
        return traits;
    }

    /** The words, whose they are, the outlet, the day, the title, the file and the place. */
    static String citation(Edition edition, Reading reading, Statement statement) {
        Quoter quoter = edition.quoter();
        String id = reading.page().id();
        StringBuilder words = new StringBuilder();
        statement
                .content()
                .forEach(span -> words.append(words.isEmpty() ? "" : " […] ")
                        .append(reading.page().quote(span).strip()));
        String day = Quoter.day(reading);
        return "“%s” (%s). %s%s%s, %s, %s"
                .formatted(
                        Shown.text(words.toString()),
                        String.join(
                                " ← ",
                                statement.chain().stream().map(Quoter::name).toList()),
                        quoter.outlet(id),
                        reading.article().title() == null
                                ? ""
                                : ", " + Shown.text(reading.article().title().value()),
                        day.isEmpty() ? "" : ", " + day,
                        reading.page().given().url() == null
                                ? Shown.text(reading.page().name())
                                : reading.page().given().url(),
                        edition.anchors().id(new org.sayso.claim.Place(id, statement.extent())));
    }
}
