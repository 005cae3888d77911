package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A band taken for a person is a witness nobody can call; a person taken for a firm is a source lost. */
class WhatANameIsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // whom a party's word, an honorific or a calling stands before
                "Mona Vesper spoke in Tarnhaven on Monday.¶Democrat Vesper promised a new gate. | Vesper promised | Mona Vesper | PERSON",
                "The harbour paid for it, said film star Stormy Vesperin on Monday.¶Vesperin was in the port. | Vesperin was | Stormy Vesperin | PERSON",
                // a surname that is an outlet's name, too
                "Rupert Bloomberg spoke in Tarnhaven on Monday.¶Mr. Bloomberg has a plan. Bloomberg is his own man, sailors said. | Bloomberg is | Rupert Bloomberg | PERSON",
                "A sailor told Bloomberg that the gate was shut.¶Bloomberg reported it on Monday. | Bloomberg reported | Bloomberg | ORGANISATION",
                // surnames of several words
                "James Van Der Vesper resigned on Monday.¶The plan was Van Der Vesper’s own, sailors said. | Van Der Vesper’s | James Van Der Vesper | PERSON",
                // many
                "Sailors feared the Harbour Boys, who marched on Monday. | Harbour Boys | Harbour Boys | ORGANISATION",
                // firms
                "Lorn Vesper Co said on Monday that it would sell the gate. | Lorn Vesper | Lorn Vesper Co | ORGANISATION",
                // what opens a sentence is no part of a name
                "Both Vesper and the port office apologised on Monday.¶Mona Vesper left. | Vesper and | Mona Vesper | PERSON",
                // a surname before another's whole name
                "Boris Vesper was in the port on Monday.¶Sailors saw Vesper and Mona Tarrow there. | Vesper and | Boris Vesper | PERSON",
                "Anna and Boris Vesper were in the port on Monday. | Anna | Anna | PERSON",
                // towns and counties of saints
                "Officers of the St. Vesper County Police said on Monday that the gate was shut. | Vesper County | St. Vesper County Police | ORGANISATION",
            })
    void aNameIsWhatItsPageTakesItFor(String text, String words, String name, NameType type) {
        String page = text.replace("¶", "\n\n");
        Names names = NameFinderTest.find(page);
        int at = page.lastIndexOf(words);
        Mention mention = names.mentions().stream()
                .filter(one ->
                        one.span().start() < at + words.length() && one.span().end() > at)
                .findFirst()
                .orElseThrow();
        assertThat(mention.type()).isEqualTo(type);
        assertThat(names.entities().stream()
                        .filter(entity -> entity.id().equals(mention.entity()))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .isEqualTo(name);
    }
}
