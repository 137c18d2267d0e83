import process from 'node:process';
import type { ReplyOutcome } from '../../bot/command.ts';
import type { LibraryExtent } from '../../library/corpus-change.ts';
import type { DoorEvent } from '../report.ts';

/** Counts what happens, in numbers only: no person's text, no id, and no name that a stranger could choose. */
export interface Metrics {
  /** Counts a door's event. */
  event(event: DoorEvent): void;
  /** Counts an interaction that has its reply. `command` must be one of a few names. */
  handled(command: string, outcome: ReplyOutcome): void;
  /** All metrics in Prometheus' text format. */
  text(): string;
}

/** The histogram's upper bounds in seconds: a question takes a millisecond, and Discord waits for three seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60];

/** Starts to count from zero. `extent` is called whenever the metrics are read, and returns null until there is something to answer from. */
export function openMetrics(extent: () => Omit<LibraryExtent, 'leftOut'> | null): Metrics {
  const handled = new Map<string, number>();
  const refused = new Map<string, number>();
  const undelivered = new Map<string, number>();
  const dropped = new Map<string, number>();
  const buckets = SECONDS.map(() => 0);
  let answers = 0;
  let seconds = 0;
  let slow = 0;
  let busy = 0;
  const count = (map: Map<string, number>, labels: string): void => void map.set(labels, (map.get(labels) ?? 0) + 1);

  function observe(ms: number): void {
    const took = ms / 1_000;
    answers += 1;
    seconds += took;
    const bucket = SECONDS.findIndex((end) => took <= end);
    if (bucket !== -1) buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }

  function histogram(name: string): string[] {
    let below = 0;
    const lines = SECONDS.map((end, i) => {
      below += buckets[i] ?? 0;
      return `${name}_bucket{le="${end}"} ${below}`;
    });
    return [...lines, `${name}_bucket{le="+Inf"} ${answers}`, `${name}_sum ${seconds}`, `${name}_count ${answers}`];
  }

  return {
    event(event) {
      if (event.type === 'answered') observe(event.ms);
      else if (event.type === 'slow') slow += 1;
      else if (event.type === 'busy') busy += 1;
      else if (event.type === 'refused') count(refused, `reason="${label(event.why)}"`);
      else if (event.type === 'connection dropped') count(dropped, `which="${event.which}"`);
      else if (event.type === 'not delivered') count(undelivered, `reason="${label(event.reason)}"`);
    },
    handled: (command, outcome) => count(handled, `command="${label(command)}",outcome="${outcome}"`),
    text() {
      const corpus = extent();
      const { user, system } = process.cpuUsage();
      return [
        ...family('verbatim_interactions_total', 'counter', 'Interactions by command and by what the reply came to.'),
        ...series('verbatim_interactions_total', handled),
        ...family(
          'verbatim_answer_seconds',
          'histogram',
          'From an interaction’s arrival until its reply was handed over.',
        ),
        ...histogram('verbatim_answer_seconds'),
        ...one('verbatim_slow_answers_total', 'counter', 'Answers that took longer than two seconds.', slow),
        ...one('verbatim_busy_total', 'counter', 'Interactions turned away because of too many at once.', busy),
        ...family('verbatim_undelivered_total', 'counter', 'Replies that did not reach Discord.'),
        ...series('verbatim_undelivered_total', undelivered),
        ...family('verbatim_refused_requests_total', 'counter', 'HTTP requests that were no interaction of Discord’s.'),
        ...series('verbatim_refused_requests_total', refused),
        ...family(
          'verbatim_dropped_connections_total',
          'counter',
          'HTTP connections that were closed because there were too many.',
        ),
        ...series('verbatim_dropped_connections_total', dropped),
        ...one('verbatim_articles', 'gauge', 'Articles that are answered from.', corpus?.articles ?? 0),
        ...one('verbatim_sentences', 'gauge', 'Sentences that can be an answer.', corpus?.sentences ?? 0),
        ...one('verbatim_quotations', 'gauge', 'Quotations in the articles.', corpus?.quotations ?? 0),
        ...one('process_resident_memory_bytes', 'gauge', 'Memory that the process holds.', process.memoryUsage.rss()),
        ...one('process_cpu_seconds_total', 'counter', 'CPU time, user and system.', (user + system) / 1e6),
        ...one('process_start_time_seconds', 'gauge', 'When the process began.', startedAt()),
        '',
      ].join('\n');
    },
  };
}

const family = (name: string, type: string, help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

const one = (name: string, type: string, help: string, value: number): string[] => [
  ...family(name, type, help),
  `${name} ${value}`,
];

const series = (name: string, values: ReadonlyMap<string, number>): string[] =>
  [...values].map(([labels, value]) => `${name}{${labels}} ${value}`);

/** "too late" → `too_late`, "Find in articles" → `Find_in_articles` */
const label = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '_');

const startedAt = (): number => Math.round(Date.now() / 1_000 - process.uptime());
