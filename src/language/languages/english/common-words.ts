import { wordSet } from '../../word-set.ts';

/**
 * Words so common in English that, rare as they may be in a small library, they say little about which sentence is meant: "time",
 * "use", "large". In a library of twenty sentences counting alone cannot tell "year" from "harbour".
 */
export const COMMON_WORDS: ReadonlySet<string> =
  wordSet(`time year people way day man thing woman life child world school state family student group country problem hand part place case week company system program question work
government number night point home water room mother area money story fact month lot right study book eye job word business issue side kind head house service friend
father power hour game line end member law car city community name president team minute idea kid body information back parent face level office door health person art
war history party result change morning reason research girl guy moment air teacher force education foot boy age policy process music market sense nation plan college
interest death experience effect use class control field development role effort rate heart drug show leader light voice wife police mind price report decision son view
relationship town road arm difference value building action season society tax director position player record paper space ground form event official matter center couple
site project activity star table need court american oil situation cost industry figure street image phone data picture practice piece land product doctor wall worker
news test movie north love support technology step type attention film century term example sort amount purpose cause main find want call try ask feel leave put mean keep
begin help talk turn start hear play run move live believe hold bring happen write provide sit stand lose pay meet include continue set learn lead understand watch follow
stop create speak read allow add spend grow open walk win offer remember consider appear buy wait serve die send expect build stay fall cut reach kill remain suggest
raise pass sell require decide pull develop carry take see know think say look refer describe base produce contain involve represent occur act exist relate receive
consist locate found establish increase become good new first last long great little own old big high different small large next early young important few public bad same
able best better free low late hard major possible whole certain common full real similar short single special clear recent strong true available known various general
particular several specific total current original local national international human political social second third one two three many`);

/**
 * Real words that differ from another real word as a misspelling would. Whoever types one of them may mean it, so it is never
 * taken for a slip of the other.
 */
export const CONFUSABLE_WORDS: ReadonlySet<string> =
  wordSet(`accept access addition adopted adoption adaption affect effect alter altar angel angle assent ascent assess bazaar bizarre berth birth breath breathe broach
calender cancer canvas canvass capital capitol career carrier casual causal censor censure cereal serial coarse course collage college colonel complement compliment complementary
complimentary confidant confident conscience conscious console counsel council consul corps corpse costume custom county country creak creek currant current dairy diary
decent descent desert dessert device devise dairy dinner diner discreet discrete dissent draught drought elicit illicit eligible illegible emigrant immigrant emigrate immigrate eminent imminent
emission omission ensure insure envelop envelope euphemism exercise exorcise expand expend expanse expense faint feint farther father formally formerly genteel gentile genus genius
hangar hanger hearing herring hoarse human humane immoral immortal immorality immortality impudent imprudent incidence incidents ingenious ingenuous instance instants intense intents interstate intrastate
island inland lander ladder later latter lesson lessen liable libel lightening lightning loose lose luxuriant luxurious manner manor marital martial martin marten material materiel medal meddle metal mettle
minister miner minor moral morale mystic mythic naval navel notable noticeable overdo overdue parish perish patience patients peasant pheasant pleasant pedal peddle persecute prosecute personal personnel perspective prospective
pistol piston plague plaque planned planed plating platting populace populous precede proceed precedence precedents prescribe proscribe presence presents principal principle profit prophet propose purpose
quiet quite racket rocket rational rationale reality realty recent resent regiment regimen respectfully respectively reverend reverent scared scarred scarcity sacristy secret secrete sever severe
silicon silicone staring starring stationary stationery statue statute status straight strait suite sweet tailor trailer temperance temperature tenant tenet thorough through torturous tortuous track tract trial trail trainer
troop troupe vacation vocation veracity voracity verses versus waiver waver wander wonder weather whether winter wondering wandering`);

/** Words that begin a sentence whose subject stands in the one before: "He …", "Their …", "This …". */
export const BACK_POINTERS: ReadonlySet<string> = wordSet(
  'he she it they him her them his hers its their this these those that such both neither',
);

/** What "it" and "this" mean nothing with: "It is clear that …", "That said, …", "This year …". */
export const POINTING_NOWHERE =
  /^(?:it\s+(?:is|was|has\s+been|will\s+be|seems|appears|remains|takes?|took)\s+(?:\S+\s+){0,2}?(?:that|to|whether|how|why)\b|(?:that|this)\s+(?:said|is\s+to\s+say|way|year|month|week|day|morning|time)\b|these\s+days\b|such\s+as\b|both\s+\S+\s+and\b)/i;

/** Nouns that after "the" mean something named before: "The effort is led by …". */
export const GENERAL_NOUNS: ReadonlySet<string> = wordSet(
  'project effort initiative programme program plan scheme proposal idea work study report paper survey research findings results team group company firm organisation organization agency committee club band party government army fleet movement campaign operation mission attack battle war treaty agreement deal law bill act decision ruling case trial move change shift event game match film book novel album song show series building bridge tower ship aircraft vehicle engine machine device tool system software language technology method process technique theory model city town village region area island site place company pair couple man woman boy girl author scientist researchers authors scientists man latter former disease drug species animal plant problem issue approach feature feat result',
);

/**
 * Words that carry no topic of their own: they neither find nor rank a sentence, and are never called "missing".
 * Function words, auxiliaries, the words that make a question a question, and the small talk around one ("please", "tell").
 * Without them MiniSearch's posting lists are an order of magnitude shorter.
 */
export const STOP_WORDS: ReadonlySet<string> =
  wordSet(`a about above across after again against all almost along already also although always am among an and another any anybody anyone anything
are arent around as at away be became because become becomes been before behind being below beside besides between beyond both but by came can cannot cant
come comes could couldnt did didnt do does doesnt doing done dont down during each either else enough etc even ever every everybody everyone everything
few for from further get gets getting give given gives go goes going gone got had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his
how however i id if ill im in indeed instead into is isnt it itd itll its itself ive just kind let lets like likely made make makes many may maybe me might mine
more most much must my myself near nearly need neither never no nobody none nor not nothing now of off often on once one only onto or other others ought our ours
ourselves out over own per perhaps please quite rather really same shall shant she shed shes should shouldnt since so some somebody someone something somewhere sort still such
tell than thank thanks that thatd thats the their theirs them themselves then there theres these they theyd theyll theyre theyve thing things this those though through throughout
thus till to together too toward towards under unless until unto up upon us used using very via was wasnt we wed well were werent weve what whatever whats when
whenever where wherever whether which whichever while who whoever whole whom whos whose why will with within without wont would wouldnt yes yet you youd youll your youre
yours yourself yourselves youve`);
