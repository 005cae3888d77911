package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines inside a story that an outlet speaks to its readers with. */
class InterruptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Continue Reading Below",
                "[Related: Ten piers you must see this summer]",
                "Related coverage from the harbour desk:",
                "Oren Vash contributed reporting from Holm.",
                "GET THE COURIER ON THE GO BY CLICKING HERE",
                "Chat with us in the harbour room. Find out what happens at sea.",
                "Follow @lismorecourier on the network",
                "This slideshow requires JavaScript.",
                "Wordcount: 717",
                "Sharing is caring!",
                "Explore further",
                "Twelve issues for £11.99. Click here for more information.",
                "We print this paper every day at no cost to you. We need your help to go on.",
                "To receive it in your inbox, please sign up here.",
                "A version of this stood in \"Harbour Today.\" To receive it, please sign up here.",
                "Visit the Courier's homepage for more stories.",
                "The thoughts expressed are those of the author.",
                "Follow her on Twitter @maralind.",
                "This article is more than 3 months old",
                "Listen to article 3:50 Share Tweet Post Email",
                "Harbour Master Resigns After A Storm At SeaThe head of the port left his office on Monday, it said.",
                "Lorn:The pier was never safe after the storm",
                "The debate:Who spoke for the harbour?",
                "More:'Never again' says master of the port",
            })
    void whatAnOutletAsksOfItsReadersIsNoStory(String line) {
        assertThat(Interruptions.isInterruption(line, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council said that it would continue reading the report below the old pier.",
                "“Your support kept the pier open, and we need your help now,” the mayor said.",
                "Engineers explored further down the channel, where the harbour office had lost a boat.",
                "She follows the old school of building piers.",
                "LORN:Who opened the gates on that night?",
                "Lorn:The pier was never safe, and everybody knew it.",
                "The council (LSM:HRB) met at 10:30 in the hall",
                "Mayor Ana DeVeliz and Harbour Master Bo McKim told the Lismore council that the pier would stay shut.",
            })
    void whatTheStoryTellsStaysStory(String line) {
        assertThat(Interruptions.isInterruption(line, true)).isFalse();
    }
}
