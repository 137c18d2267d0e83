import type { DoorEvent, Report } from '../../src/transports/report.ts';

type Of<Type extends DoorEvent['type']> = Extract<DoorEvent, { type: Type }>;

/** Keeps what a door reports, and lets a test wait for it. */
export interface Recorder {
  readonly report: Report;
  readonly events: readonly DoorEvent[];
  of<Type extends DoorEvent['type']>(type: Type): Of<Type>[];
  /** The first event of a type, past or to come. */
  first<Type extends DoorEvent['type']>(type: Type): Promise<Of<Type>>;
}

/** An empty recorder. */
export function recorder(): Recorder {
  const events: DoorEvent[] = [];
  const listeners = new Set<() => void>();
  const is =
    <Type extends DoorEvent['type']>(type: Type) =>
    (event: DoorEvent): event is Of<Type> =>
      event.type === type;
  return {
    events,
    report(event) {
      events.push(event);
      for (const listener of listeners) listener();
    },
    of: (type) => events.filter(is(type)),
    first(type) {
      return new Promise((resolve) => {
        const look = () => {
          const found = events.find(is(type));
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      });
    },
  };
}
