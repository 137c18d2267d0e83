import { fold } from './fold.ts';

const words = (list: string): readonly string[] => list.split(/\s+/).map((word) => fold(word).replace(/[’-]/g, ''));

/**
 * Words with which German, French, Spanish and Portuguese ask, and their smallest words. People ask in their own language what articles say
 * in another, so that their absence from the articles says nothing about the subject. Folded, as terms are.
 */
export const ASKING_WORDS: ReadonlySet<string> = new Set([
  ...words(`wer wen wem wessen was wie wo wohin woher wann warum wieso weshalb wozu womit wofür worüber worum wovon welche welcher welches welchen welchem
ist sind waren wird werden wurde wurden haben hatte hatten kann können soll sollen muss müssen gibt sagt sagte sagen meint meinte
der das dem des ein eine einen einem einer eines und oder von vom zu zum zur im ins auf bei für gegen nach über unter um aus als auch sich nicht
ich du er sie es wir ihr viele viel lange oft`),
  ...words(`qui que quoi quel quelle quels quelles quand où pourquoi combien lequel laquelle lesquels lesquelles
est sont était étaient sera seront ont avait avaient été être avoir peut peuvent dit disent le la les un une des du de au aux en dans sur avec sans et ou ce cet cette ces il elle ils elles on se ne pas sa ses leur leurs
est-ce qu’est-ce qu’est c’est qu’il qu’elle qu’ils s’est n’est n’a a-t-il a-t-elle a-t-on ont-ils d’un d’une t`),
  ...words(`quién quiénes qué cuál cuáles cuándo dónde cómo porque cuánto cuánta cuántos cuántas
es fue fueron está están ha han puede pueden dijo dicen decir el la los las un una unos unas de del al en para por sobre y o e su sus lo le les`),
  ...words(`quem qual quais quando onde como quanto quanta quantos quantas por porquê
é são foi foram está estão tem têm teve há pode podem diz disse dizem dizer o os as um uma uns umas do da dos das ao à no na nos nas em com pelo pela para seu sua seus suas`),
]);

/** Those that also mean something in English. They count as asking words only beside one that does not. */
export const ASKING_OR_ENGLISH: ReadonlySet<string> = new Set(
  words('die den war man hat gab mit pour par dire comment son sin era con como dice hay ele ela eles elas'),
);
