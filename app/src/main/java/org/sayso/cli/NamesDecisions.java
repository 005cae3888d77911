package org.sayso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Decision;
import org.sayso.casefile.NameDecisions;
import org.sayso.name.DecidedNames;
import org.sayso.name.NameDecision;
import org.sayso.name.NameWhy;
import org.sayso.story.Story;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "decisions",
        header = "List what was decided about names, also what was taken back, with what became of it.")
final class NamesDecisions extends StoryCommand {

    /** @param state "holds", "rests: no page names …", "taken back" */
    private record Row(Decision decision, String words, String state) {}

    @Override
    int run(Terminal terminal) {
        CaseFile caseFile = openCase();
        List<Decision> all =
                caseFile.decisions().all().stream().filter(NameDecisions::isOne).toList();
        List<NameDecision> holding = new ArrayList<>();
        all.stream().filter(Decision::holds).forEach(decision -> holding.add(NameDecisions.read(decision)));
        List<DecidedNames.Outcome> outcomes = holding.isEmpty()
                ? List.of()
                : Story.of(caseFile.readings(), holding).nameOutcomes();
        List<Row> rows = new ArrayList<>();
        int next = 0;
        for (Decision decision : all) {
            String state = decision.holds() ? state(outcomes.get(next++)) : "taken back";
            rows.add(new Row(decision, NameWhy.words(NameDecisions.read(decision)), state));
        }
        if (json) {
            printList(terminal, "decisions", rows, NamesDecisions::toJson);
        } else {
            rows.forEach(row -> print(terminal, row));
            terminal.print(rows.size() + " decisions");
        }
        return ExitCode.DONE;
    }

    private static String state(DecidedNames.Outcome outcome) {
        return switch (outcome.effect()) {
            case APPLIED -> "holds";
            case ALREADY_SO -> "holds: " + outcome.note();
            case RESTS -> "rests: " + outcome.note();
        };
    }

    private static void print(Terminal terminal, Row row) {
        String why = row.decision().why();
        terminal.print("%d  %s  (%s, %s)%s"
                .formatted(
                        row.decision().id(),
                        Terminal.oneLine(row.words()),
                        row.decision().madeAt().toString().substring(0, 10),
                        row.state(),
                        why == null ? "" : "  " + Terminal.quoted(why)));
    }

    private static ObjectNode toJson(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.decision().id());
        json.put(
                "kind",
                row.decision().kind().substring(NameDecisions.AREA.length()).toLowerCase(Locale.ROOT));
        json.put("madeAt", row.decision().madeAt().toString());
        json.put("words", row.words());
        json.put("state", row.state());
        json.put("why", row.decision().why());
        return json;
    }
}
