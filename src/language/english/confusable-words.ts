import { wordSet } from '../word-set.ts';

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
