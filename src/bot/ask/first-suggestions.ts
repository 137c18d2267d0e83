import { setTimeout } from 'node:timers/promises';
import type { Answerer } from '../../domain/answer.ts';
import { MOST_CHOICES } from '../command.ts';

/** So few questions that sentences and headings are offered as well. */
const FEW_QUESTIONS = 3;
/** How long somebody who has not typed anything waits for questions that are still being worked out; Discord waits three seconds. */
const WAIT_FOR_QUESTIONS_MS = 1_000;

/** What can be asked: whole questions that the articles answer; headings and sentences as well where those are few, or not ready in time. */
export async function suggestFirst(
  article: string | null,
  answerer: Pick<Answerer, 'suggest' | 'readyQuestions'>,
): Promise<string[]> {
  const questions = (await readyInTime(answerer.readyQuestions(article))).map(({ question }) => question);
  if (questions.length >= FEW_QUESTIONS) return questions;
  const heads = (await answerer.suggest('', article, MOST_CHOICES)).map(({ head }) => head);
  return [...questions, ...heads];
}

/** What comes in time; nothing otherwise, and it goes on being worked out. */
async function readyInTime<T>(made: Promise<readonly T[]>): Promise<readonly T[]> {
  const waiting = new AbortController();
  const nothing = setTimeout(WAIT_FOR_QUESTIONS_MS, [], { signal: waiting.signal, ref: false });
  // Stopped once there is something.
  nothing.catch(() => undefined);
  try {
    return await Promise.race([made, nothing]);
  } finally {
    waiting.abort();
  }
}
