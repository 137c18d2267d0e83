import { formsOf, type SpeechFrame, type SpeechVerb } from './speech-verbs.ts';

/** Cues of several words, by what may follow; irregular forms of the first word as in the list of verbs. */
const PHRASES_BY_FRAMES: readonly (readonly [frames: readonly SpeechFrame[], phrases: string])[] = [
  [
    ['clause', 'object'],
    `point out|make:made,making clear|make:made,making plain|make:made,making the point|make:made,making the case|make:made,making a case|make:made,making the argument|make:made,making an argument|make:made,making the claim|make:made,making the statement|make:made,making known
    |make:made,making it clear|make:made,making it plain|make:made,making it known|make:made,making public|sum:summed,summing up|spell out|lay:laid,laying out|let:let,letting on|read:read,reading out`,
  ],
  [
    ['clause'],
    `let:let,letting it be known|let:let,letting slip|go:went/gone,going on record|give:gave/given,giving notice|give:gave/given,giving assurances|offer assurances|serve notice
    |leave:left,leaving no doubt|drive:drove/driven,driving home|hold:held,holding out|express confidence|express hope|express concern|express concerns|express fear|express fears|express doubt|express doubts|voice concern|voice concerns|voice fear|voice fears|voice doubts|voice hope|raise concerns|raise doubts|raise fears|raise the possibility
    |sound the alarm|issue a warning|issue a reminder|send:sent,sending word|hit:hit,hitting back|shoot:shot,shooting back|fire back|push back|chime in|weigh in|cut:cut,cutting in
    |break:broke/broken,breaking in|write:wrote/written,writing back|put:put,putting it|blurt out|cry out|call out|speak:spoke/spoken,speaking up|speak:spoke/spoken,speaking out`,
  ],
  [
    ['object'],
    `take:took/taken,taking issue with|take:took/taken,taking aim at|take:took/taken,taking exception to|take:took/taken,taking credit for|take:took/taken,taking a swipe at|take:took/taken,taking a shot at|take:took/taken,taking a jab at
    |speak:spoke/spoken,speaking of|speak:spoke/spoken,speaking about|speak:spoke/spoken,speaking out against|speak:spoke/spoken,speaking out about|speak:spoke/spoken,speaking in favor of|speak:spoke/spoken,speaking against
    |talk up|push back against|push back on|hit:hit,hitting back at|hit:hit,hitting out at|fire back at|lash out at|lash out against|strike:struck,striking back at
    |point to|refer:referred,referring to|allude to|rail against|inveigh against|fulminate against|rule out|brush off|brush aside|wave off|wave away|shrug:shrugged,shrugging off|laugh off|play down|play up|talk down|single out
    |vouch for|insist on|object to|argue for|argue against|argue in favor of|ask for|plead for|appeal for|apologize for|apologise for|cast:cast,casting doubt on|throw:threw/thrown,throwing cold water on
    |pour cold water on|heap praise on|heap scorn on|lavish praise on|pay:paid,paying tribute to|pay:paid,paying homage to|give:gave/given,giving credit to|lay:laid,laying blame on|pin:pinned,pinning the blame on
    |admit:admitted,admitting to|confess to|testify about|testify to|testify against|attest to|own up to|talk about|tell:told,telling of|tell:told,telling the story of|call into question|weigh in on
    |open up about|poke fun at|make:made,making fun of|make:made,making light of|make:made,making reference to|make:made,making mention of|find:found,finding fault with|tear:tore/torn,tearing into|rip:ripped,ripping into|lay:laid,laying into|light:lit,lighting into
    |swear:swore/sworn,swearing off|distance himself from|distance herself from|distance themselves from|distance itself from|dwell:dwelt,dwelling on|zero in on|home in on|touch on|touch upon|elaborate on|comment on|remark on|remark upon|reflect on|reminisce about|muse about
    |wax nostalgic about|gush about|gush over|rave about|crow about|brag:bragged,bragging about|boast about|boast of|gripe about|grumble about|joke about|quip:quipped,quipping about|complain about|complain of|warn about|warn of|warn against|caution against|hint at|call attention to|draw:drew/drawn,drawing attention to|raise questions about|raise concerns about|raise doubts about|raise objections to|quarrel with|quibble with`,
  ],
  [
    ['marks'],
    'go:went/gone,going on|carry on|trail off|say:said,saying aloud|read:read,reading aloud|start out|start off|begin:began/begun,beginning by saying|sign off|sing:sang/sung,singing out',
  ],
];

/** What follows a first word, longest first. */
export interface SpeechPhrase {
  readonly rest: readonly string[];
  readonly verb: SpeechVerb;
}

const PHRASES = new Map<string, SpeechPhrase[]>();
for (const [frames, list] of PHRASES_BY_FRAMES) {
  for (const entry of list.split('|')) {
    const [first = '', ...rest] = entry.trim().split(/\s+/);
    if (rest.length === 0) continue;
    const lemma = [first.split(':')[0] ?? first, ...rest].join(' ');
    // The past of "hit" is its base form, and news uses the past more.
    for (const [word, form] of new Map(formsOf(first))) {
      const known = PHRASES.get(word) ?? [];
      known.push({ rest, verb: { lemma, form, frames: new Set(frames), ambiguous: false } });
      PHRASES.set(word, known);
    }
  }
}
for (const phrases of PHRASES.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);

/**
 * The longest cue of several words that begins with `word`, as "pointed" of "pointed out".
 * @param after gives the words behind it, in lower case: 0 is the next
 */
export function speechPhrase(word: string, after: (index: number) => string | undefined): SpeechPhrase | undefined {
  return PHRASES.get(word)?.find(({ rest }) => rest.every((expected, i) => after(i) === expected));
}
