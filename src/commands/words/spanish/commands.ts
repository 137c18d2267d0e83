import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  ask: {
    name: 'preguntar',
    description: 'Haz una pregunta; la respuesta llega con las palabras exactas de los artículos',
  },
  question: { name: 'pregunta', description: '¿Qué quieres saber?' },
  quote: { name: 'citas', description: 'Mira lo que dijo alguien o lo que se dijo sobre un tema' },
  speaker: { name: 'persona', description: 'Quién lo dijo (todas las opciones se pueden omitir)' },
  topic: { name: 'tema', description: 'De qué trata' },
  article: { name: 'artículo', description: 'Solo este artículo' },
  kind: { name: 'tipo', description: 'Citas directas, estilo indirecto o ambos a la vez' },
  private: { name: 'privado', description: 'Solo tú ves la respuesta' },
  kinds: {
    direct: 'Directa: toda entre comillas',
    indirect: 'Indirecta: sin comillas',
    mixed: 'Parcialmente directa',
  },
};
