import type { AboutWords } from '../about-words.ts';
import { grammar } from './grammar.ts';

const { list } = grammar;

export const about: AboutWords = {
  about: { name: 'acerca-de', description: 'Qué hace este bot, cómo se usa y qué guarda' },
  what: [
    'Haz una pregunta y este bot responde con las palabras de sus artículos.',
    'Cada palabra de una respuesta está tal cual en un artículo; nada se inventa, se reescribe ni se traduce.',
    'Si los artículos no lo dicen, te lo dice.',
  ].join('\n'),
  howTo: 'Cómo se usa',
  messageMenu: (names) =>
    `Haz clic derecho en un mensaje (en el móvil, mantenlo pulsado) y elige **Aplicaciones**: ${list(names)}.`,
  privacy: [
    'No lee mensajes y no guarda nada: ni preguntas ni nombres.',
    'Solo ve lo que le envías con un comando.',
  ].join(' '),
  add: 'Añadir este bot',
  website: 'Sitio web',
  tooFast: (when) => `Han sido muchas preguntas a la vez.\nPuedes volver a preguntar ${when}.`,
};
