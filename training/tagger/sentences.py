"""A thousand made-up sentences in a hundred short texts, always the same ones: sentences.py > tagger-sentences.txt

The Java side must tag them as the trained weights do (expect.py --tags).  People, places and affairs are invented.
"""
import random

PEOPLE = ['Ada Lorn', 'Kemal Orhan', 'José Álvarez-Ruiz', 'Captain Mirela Voss', 'Dr. T. J. Okonkwo-Hale', 'the mayor', 'the harbour board',
          'a spokeswoman for Venn', 'two officials familiar with the inspection', 'Deputy Minister Ilse Brandt', 'the Northern Post', 'she', 'he',
          'they', 'people close to the talks', 'critics of the inquiry', 'Orhan’s lawyer', 'the union', 'her brother', 'a senior engineer, Rolf Temm,',
          'residents', 'the Echo', 'Professor Nwosu', 'the prosecutor’s office', 'witnesses', 'Lorn’s successor', 'most voters', 'the report',
          'a survey by the Aller Institute', 'the committee’s chairman, Sam Teague,', 'some in the ministry', 'Venn']
SAID = ['said', 'says', 'told the Echo', 'insisted', 'wrote in a letter', 'argued', 'denied', 'claimed', 'believes', 'has repeatedly said', 'warned',
        'acknowledged on Tuesday', 'is said to have conceded', 'testified', 'suggested', 'told reporters', 'was adamant', 'estimates', 'found',
        'would not rule out', 'complained', 'expects', 'recalled', 'promised', 'concluded', 'said in a statement']
CLAIMS = ['the pier had been repaired in the spring', 'nobody had inspected the cables since 1994', 'the contract was worth 3.4 million crowns',
          'there was no order to close the gates', 'the minister knew of the cracks as early as March', 'her office had never received the files',
          'the tunnel is safe', 'the vote should be held again', 'it would appeal', 'he would run for a third term, whatever the court decides',
          'the ship left the port before dawn on Monday', 'half of the houses by the river will have to go', 'his client “never set foot” on the ship',
          'the talks had failed, and not only because of the money', 'the figures were “plainly wrong”', 'no one was to blame',
          'the board’s own engineers had asked for a “second, independent look” at the pier', 'costs would rise by 12 percent next year',
          'three of the five sensors had been switched off', 'the strike could last until the end of the month']
QUOTES = ['We could not wait another day', 'Every lorry that crosses makes it worse', 'I was there, and I saw the water rise', 'That is not a question for us',
          'There was no order. None at all', 'It’s a harbour matter, nothing more', 'They knew', 'You can’t run a port on hope', 'I will not sign for that',
          'We have asked for the papers, again and again, and we are still waiting', 'Not for a minute', 'The light went out, and then we heard the men shout']
PLAIN = ['The market opened at eight.', 'Traders sold fish, bread and cloth until noon.', 'The bridge over the Aller has been closed since Tuesday.',
         'Share this article', 'The inquiry began in 2014 and cost more than the bridge itself.', 'On Friday the first of the four cranes was taken down.',
         'Venn, founded in 1911, owns eleven ships and two yards.', 'A hundred people stood in the rain outside the town hall.', 'Photo: Aller Picture Desk',
         'The court meets again on 3 June.', 'Her term ends in the spring.', 'By then the water had reached the second step of the customs house.']
SHAPES = ['{S} {V} that {C}.', '{S} {V} {C}.', '“{Q},” {p} {V}.', '"{Q}," {V} {p}.', '“{Q},” {p} {V}. “{Q}.”', '"{Q}," {p} {V}, "and {c}."',
          'According to {p}, {C}.', '{C0}, according to {p}.', '{C0}, {p} {V}.', '{S}, who has long complained about the board, {V} that {C}.',
          'Asked about the inspection, {p} {V} {C}.', '{S} {V} that {p} {V} that {C}.', '{S} accused {p} of hiding that {C}.',
          '{S} declined to comment.', '{S} could not be reached.', 'It was reportedly {p} who {V} that {C}.', '{C0}, the Northern Post reported, citing {p}.',
          '{S} asked whether {C}.', '{S} called the plan “a bridge to nowhere” and {V} {C}.', '{S} described the night as “{q}.”',
          'Whether {C} is not known.', 'In {p}’s view, {C}.', '{S}: “{Q}.”', 'Many doubt that {C}.', '{S} thanked {p} and left without a word.', '``{Q},\'\' {p} {V}.']


def sentence(rng):
    if rng.random() < .18:
        return rng.choice(PLAIN)
    people = iter(rng.sample(PEOPLE, 3))
    upper = lambda s: s[0].upper() + s[1:]
    out = rng.choice(SHAPES)
    for slot, draw in (('{S}', lambda: upper(next(people))), ('{p}', lambda: next(people)), ('{V}', lambda: rng.choice(SAID)), ('{C0}', lambda: upper(rng.choice(CLAIMS))),
                       ('{C}', lambda: rng.choice(CLAIMS)), ('{c}', lambda: rng.choice(CLAIMS)), ('{Q}', lambda: rng.choice(QUOTES)),
                       ('{q}', lambda: rng.choice(QUOTES).lower())):
        while slot in out:
            out = out.replace(slot, draw(), 1)
    return out.replace(',,', ',').replace(',.', '.')


def texts():
    rng = random.Random(2014)
    for _ in range(100):
        yield ''.join(sentence(rng) + rng.choice([' ', ' ', '\n\n', '\n']) for _ in range(10)).strip()


if __name__ == '__main__':
    print('\n----\n'.join(texts()), end='')
