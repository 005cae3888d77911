package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.TestReadings;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.FerryStory;
import org.sayso.story.Story;

/** Questions limited to a time, and to whom somebody spoke. */
class TimedQuestionsTest {

    private static final String TIGHT = "Ada Lorn said the bow door of the Selkie was tight.";
    private static final String OPEN = "Ada Lorn said the bow door of the Selkie had been open.";
    private static final String TOLD = "Ada Lorn told Tomas Brecht that the wreck lay deep.";

    private final Asker asker = new Asker(Story.of(List.of(spring(), summer())));

    private static TestReadings cast(TestReadings page) {
        return page.named("lorn", NameType.PERSON, "Ada Lorn", "Lorn")
                .named("brecht", NameType.PERSON, "Tomas Brecht", "Brecht")
                .named("selkie", NameType.GROUP, "Selkie");
    }

    private static Reading spring() {
        return cast(TestReadings.page("p-1", "The Echo", "2031-04-20"))
                .said(TIGHT, "Ada Lorn", "said", "the bow door of the Selkie was tight")
                .read();
    }

    private static Reading summer() {
        return cast(TestReadings.page("p-2", "Harrow Herald", "2031-06-03"))
                .dated("The ferry Selkie sank off Harrow Point on 1 May 2031.", "1 May 2031", "2031-05-01")
                .said(OPEN, "Ada Lorn", "said", "the bow door of the Selkie had been open")
                .said(TOLD, "Ada Lorn", "told", "the wreck lay deep")
                .read();
    }

    private List<String> told(String question) {
        return asker.ask(question).accounts().stream()
                .flatMap(account -> account.evidence().stream())
                .map(Evidence::text)
                .toList();
    }

    @Test
    void whatWasSaidInAMonthIsNotWhatWasSaidInAnother() {
        assertThat(told("What did Lorn say of the bow door in April?")).containsExactly(TIGHT);
        assertThat(told("What did Lorn say of the bow door in June 2031?"))
                .anyMatch(text -> text.contains(OPEN))
                .noneMatch(text -> text.contains(TIGHT));
    }

    @Test
    void beforeAndAfterAnEventAreToldApart() {
        List<Account> accounts = asker.ask("What did Lorn say of the bow door before and after the sinking?")
                .accounts();
        assertThat(accounts)
                .anySatisfy(account -> {
                    assertThat(account.note()).contains("before 2031-05-01");
                    assertThat(account.gist().text()).isEqualTo(TIGHT);
                })
                .anySatisfy(account -> {
                    assertThat(account.note()).contains("after 2031-05-01");
                    assertThat(account.gist().text()).isEqualTo(OPEN);
                });
    }

    @Test
    void whatSomebodyToldAnotherWasToldToHim() {
        assertThat(told("What did Lorn tell Brecht?")).containsExactly(TOLD);
        assertThat(asker.ask("What did Brecht tell Lorn?").answered()).isFalse();
    }

    @Test
    void anAccountOfSomebodyUnnamedLeavesTheNameUnsaid() {
        Answer answer = new Asker(Story.of(FerryStory.pages())).ask("How many passengers died on the Selkie?");
        assertThat(answer.accounts().getFirst().unsaid()).contains("the source's name");
    }
}
