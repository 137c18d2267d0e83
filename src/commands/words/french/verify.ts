import { commandMention, commandWithOption } from '../mention.ts';
import type { VerifyWords } from '../verify-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const command = { name: 'vérifier', description: 'Vérifier si un texte est une citation exacte des articles' };
const text = { name: 'texte', description: 'Les mots à vérifier' };
const afterWords = (after: string | null): string => (after === null ? '' : ` après ${quoted(after)}`);

export const verify: VerifyWords = {
  verify: command,
  text,
  checkQuote: 'Vérifier la citation',
  askAbout: 'Interroger les articles',
  checked: (words) => `Vérifié\u00a0: ${words}`,
  exact: '**Mot pour mot dans l’article.**',
  exactLeftOut: '**Mot pour mot dans l’article, avec des coupures.**',
  signs: '**Les mêmes mots\u00a0; seules les majuscules ou la ponctuation diffèrent.**',
  altered: (n) => `**Modifié\u00a0: ${counted(n, 'différence', 'différences')}.**`,
  reordered: '**Assemblage\u00a0: dans l’article, ces mots sont dans un autre ordre.**',
  severalArticles: '**Assemblage\u00a0: ces mots viennent de plusieurs articles.**',
  partlyThere: '**Une partie de ces mots ne figure pas dans les articles.**',
  absent: (article) =>
    `**Ne figure pas dans ${article === null ? 'les articles' : article === '' ? 'l’article' : quoted(article)}.**`,
  nearest: 'Le passage le plus proche\u00a0:',
  nothingNear: 'Rien de semblable n’a été trouvé.',
  unsearchable: `**Ces mots sont trop courants pour être cherchés dans tous les articles.**\nAjoutez une plus grande partie du texte, ou choisissez un article\u00a0: ${commandWithOption(command, commands.article)}.`,
  instead: (typed, written) => `Au lieu de ${quoted(typed)}, l’article dit ${quoted(written)}.`,
  added: (typed, after) => `Le texte ajoute ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written, after) => `Le texte omet ${quoted(written)}${afterWords(after)}.`,
  moreDifferences: (n) => `et ${counted(n, 'autre différence', 'autres différences')}`,
  summary: (exact, of) =>
    `**${counted(exact, 'partie', 'parties')} sur ${number(of)} ${exact < 2 ? 'figure' : 'figurent'} mot pour mot dans les articles.**`,
  unchecked: (n) => `${counted(n, 'autre partie n’a pas été vérifiée', 'autres parties n’ont pas été vérifiées')}.`,
  noRoom: (n) => `${counted(n, 'autre partie ne tient', 'autres parties ne tiennent')} pas ici.`,
  own: (n) => `${counted(n, 'autre phrase ne figure', 'autres phrases ne figurent')} pas dans les articles.`,
  otherSpeaker: (named, speakers) =>
    `**Autre auteur\u00a0:** le texte attribue ces mots à ${named}, l’article à ${list(speakers, 3)}.`,
  noSpeaker: (named) => `**Auteur\u00a0:** le texte attribue ces mots à ${named}, l’article à personne.`,
  nothingToCheck: `Il n’y a pas de mots à vérifier ici.\nPrenez un message avec du texte, ou écrivez les mots après ${commandWithOption(command, text)}.`,
  nothingToAsk: `Il n’y a pas de mots sur lesquels poser une question ici.\nPrenez un message avec du texte, ou utilisez ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Un texte à vérifier peut compter jusqu’à ${number(most)} caractères.\nVérifiez-le par parties.`,
  inContext: 'En contexte',
};
