package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.answer.Account;
import org.sayso.answer.Answer;
import org.sayso.answer.Evidence;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.export.dossier.QuestionView.AccountView;
import org.sayso.export.dossier.QuestionView.AgainstView;
import org.sayso.export.dossier.QuestionView.EvidenceView;

/** Lays answers out for the reader. */
public final class QuestionViews {

    private final Quoter quoter;

    public QuestionViews(Quoter quoter) {
        this.quoter = quoter;
    }

    public List<QuestionView> of(List<Answer> answers) {
        List<QuestionView> views = new ArrayList<>();
        for (Answer answer : answers) {
            views.add(view("question-" + (views.size() + 1), answer));
        }
        return views;
    }

    /** One answer; {@code id} is unique on its page. */
    public QuestionView view(String id, Answer answer) {
        List<AccountView> accounts = new ArrayList<>();
        for (Account account : answer.accounts()) {
            accounts.add(account(id, accounts.size() + 1, account, answer.accounts()));
        }
        return new QuestionView(
                id,
                Shown.text(answer.question()),
                answer.answered(),
                accounts,
                answer.nearest().stream().map(this::evidence).toList(),
                answer.silences().stream().map(this::evidence).toList());
    }

    private AccountView account(String id, int number, Account account, List<Account> all) {
        List<EvidenceView> more = account.evidence().stream()
                .flatMap(evidence -> Stream.concat(Stream.of(evidence), evidence.also().stream()))
                .filter(evidence -> !place(evidence).equals(place(account.gist())))
                .map(this::evidence)
                .toList();
        List<AgainstView> against = account.against().stream()
                .filter(other -> other >= 0 && other < all.size())
                .map(other -> new AgainstView(
                        id + "-account-" + (other + 1),
                        other + 1,
                        Shown.brief(quoter.story().quote(place(all.get(other).gist())), 90)))
                .toList();
        String bearing = Shown.count(account.origins(), "origin", "origins") + ", "
                + Shown.count(account.outlets(), "outlet", "outlets");
        return new AccountView(
                id + "-account-" + number,
                number,
                evidence(account.gist()),
                more,
                bearing,
                note(account),
                against,
                OriginsPainter.paint(quoter, id + "-account-" + number + "-picture", account));
    }

    private static String note(Account account) {
        String unsaid = account.unsaid().isEmpty() ? "" : "leaves unsaid " + String.join(", ", account.unsaid());
        return account.note().isEmpty() || unsaid.isEmpty() ? account.note() + unsaid : account.note() + "; " + unsaid;
    }

    private static Place place(Evidence evidence) {
        return new Place(evidence.pageId(), evidence.span());
    }

    private EvidenceView evidence(Evidence evidence) {
        Statement statement =
                evidence.statement() == null ? null : quoter.story().statement(evidence.statement());
        Quote quote = quoter.quote(place(evidence));
        if (statement == null || evidence.statement() == null) {
            return new EvidenceView(
                    quote, new ChainView(List.of()), "", Kind.OUTLET, "", quoter.dayBeside(evidence.pageId()));
        }
        String said = Shown.day(statement.saidOn());
        return new EvidenceView(
                quote,
                quoter.chain(evidence.pageId(), evidence.chain()),
                quoter.marker(evidence.statement()),
                Kind.of(statement.sourceClass()),
                Quoter.does(statement.polarity()),
                said.isEmpty() ? Quoter.day(quoter.page(evidence.pageId())) : said);
    }
}
