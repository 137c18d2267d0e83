import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  ask: { name: 'demander', description: 'Posez une question\u00a0; la réponse reprend mot pour mot les articles' },
  question: { name: 'question', description: 'Que voulez-vous savoir\u00a0?' },
  quote: { name: 'citations', description: 'Voir ce que quelqu’un a dit, ou ce qui a été dit sur un sujet' },
  speaker: { name: 'personne', description: 'Qui l’a dit (toutes les options sont facultatives)' },
  topic: { name: 'sujet', description: 'De quoi il s’agit' },
  article: { name: 'article', description: 'Seulement dans cet article' },
  kind: { name: 'type', description: 'Citations directes, paroles rapportées, ou les deux à la fois' },
  private: { name: 'privé', description: 'Vous seul(e) voyez la réponse' },
  kinds: {
    direct: 'Directe\u00a0: tout entre guillemets',
    indirect: 'Rapportée\u00a0: sans guillemets',
    mixed: 'En partie directe',
  },
};
