// One file, so that the preview and the browser are started once.
import './answers.ts';
import './messages.ts';
import './ways.ts';
