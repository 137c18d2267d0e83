import { expect, it } from 'vitest';
import { openMetrics } from '../../../src/transports/operating/metrics.ts';

const answered = (ms: number) => ({ type: 'answered', interaction: '1', ms, deferred: false }) as const;

/** The samples by name and labels. */
function samples(text: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => line.split(/ (?=\S+$)/)).map(([name, value]) => [name, Number(value)]));
}

it('counts replies by how long they took, each in every bucket that it fits in', () => {
  const metrics = openMetrics(() => null);
  for (const ms of [0.4, 2.5, 2.6, 1_500, 70_000]) metrics.event(answered(ms));
  expect(samples(metrics.text())).toMatchObject({
    'verbatim_answer_seconds_bucket{le="0.001"}': 1,
    'verbatim_answer_seconds_bucket{le="0.0025"}': 2,
    'verbatim_answer_seconds_bucket{le="0.005"}': 3,
    'verbatim_answer_seconds_bucket{le="1"}': 3,
    'verbatim_answer_seconds_bucket{le="2"}': 4,
    'verbatim_answer_seconds_bucket{le="60"}': 4,
    'verbatim_answer_seconds_bucket{le="+Inf"}': 5,
    verbatim_answer_seconds_count: 5,
    verbatim_answer_seconds_sum: expect.closeTo(71.5055),
  });
});

it('counts what went otherwise, by reason', () => {
  const metrics = openMetrics(() => null);
  metrics.event({ type: 'refused', why: 'too large' });
  metrics.event({ type: 'refused', why: 'too large' });
  metrics.event({ type: 'refused', why: 'signature' });
  metrics.event({ type: 'slow', interaction: '1', ms: 2_000, deferred: true });
  metrics.event({ type: 'not delivered', interaction: '1', reason: 'too late', detail: '10062', ms: 3_100 });
  metrics.event({ type: 'busy', interaction: '1', told: true, first: true });
  metrics.event({ type: 'reconnecting', shard: 0 });
  expect(samples(metrics.text())).toMatchObject({
    'verbatim_refused_requests_total{reason="too_large"}': 2,
    'verbatim_refused_requests_total{reason="signature"}': 1,
    'verbatim_undelivered_total{reason="too_late"}': 1,
    verbatim_slow_answers_total: 1,
    verbatim_busy_total: 1,
    verbatim_answer_seconds_count: 0,
  });
});

it('counts commands by what they came to, under names that fit a label', () => {
  const metrics = openMetrics(() => ({ articles: 2, sentences: 30, quotations: 4 }));
  metrics.handled('ask', 'answered');
  metrics.handled('ask', 'answered');
  metrics.handled('Find "this"\n', 'unanswered');
  expect(samples(metrics.text())).toMatchObject({
    'verbatim_interactions_total{command="ask",outcome="answered"}': 2,
    'verbatim_interactions_total{command="Find_this_",outcome="unanswered"}': 1,
    verbatim_articles: 2,
    verbatim_sentences: 30,
    verbatim_quotations: 4,
  });
});

it('names every family once, with its help and type before its samples', () => {
  const metrics = openMetrics(() => null);
  metrics.handled('ask', 'answered');
  const lines = metrics.text().split('\n');
  const families = lines.filter((line) => line.startsWith('# TYPE ')).map((line) => line.split(' ')[2] ?? '');
  expect(new Set(families).size).toBe(families.length);
  let family = '';
  for (const line of lines.slice(0, -1)) {
    if (line.startsWith('# TYPE ')) family = line.split(' ')[2] ?? '';
    else if (!line.startsWith('# HELP ')) expect(line.startsWith(family)).toBe(true);
  }
  expect(lines.at(-1)).toBe('');
});
