import { wordSet } from '../word-set.ts';

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
