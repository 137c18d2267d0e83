/**
 * Irregular English forms and the word whose stem they share: suffix stripping cannot see that "led" is "lead".
 * One entry a base: base, then its forms. Forms that are also common words of their own ("found", "saw", "left") are listed
 * where the verb is by far the likelier reading in a question about an article.
 */
const LISTED_FORMS = `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|creep crept|deal dealt|die died dies dying|dig dug|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent
light lit|lose lost|mean meant|meet met|overcome overcame|pay paid|prove proven|rebuild rebuilt|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen
seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spell spelt
spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|think thought|throw threw thrown|tie tied ties tying|undergo underwent undergone|understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn
write wrote written|child children|man men|woman women|person people|foot feet|tooth teeth|goose geese|mouse mice|life lives|wife wives|knife knives|leaf leaves|half halves|shelf shelves|wolf wolves
thief thieves|analysis analyses|basis bases|crisis crises|thesis theses|hypothesis hypotheses|criterion criteria|phenomenon phenomena|index indices|matrix matrices|bacterium bacteria|medium media
datum data|good better best|bad worse worst|far farther further`;

/** Irregular form → base: "led" → "lead". */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  LISTED_FORMS.split(/[|\n]/).flatMap((entry) => {
    const [base = '', ...forms] = entry.trim().split(' ');
    return forms.map((form): [string, string] => [form, base]);
  }),
);
