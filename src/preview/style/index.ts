import { COMPONENTS } from './components.ts';
import { COMPOSER } from './composer.ts';
import { MARKDOWN } from './markdown.ts';
import { MESSAGES } from './messages.ts';
import { THEME } from './theme.ts';
import { WINDOW } from './window.ts';

/** The page's style sheet. It stands in the sources as text, so that what is built is complete without a step that copies files. */
export const STYLE = [THEME, WINDOW, MESSAGES, MARKDOWN, COMPONENTS, COMPOSER].join('\n');
