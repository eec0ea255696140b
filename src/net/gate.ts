/** How much may be asked at once. */
export interface GateOptions {
  /** Requests at once in all. */
  readonly concurrency: number;
  /** Requests at once to one host. */
  readonly perHost: number;
  /** Milliseconds between the starts of two requests to one host. */
  readonly delay: number;
}

interface Host {
  running: number;
  /** Moment before which no request may start, by `performance.now()`. */
  notBefore: number;
  /** Whose turn comes, from `next` on: to shift a long array costs its length each time. */
  waiting: ((leave: Leave) => void)[];
  next: number;
  /** Frees a place. */
  readonly leave: Leave;
  timer?: NodeJS.Timeout | undefined;
}

/** Frees the place of a request that has ended; called once. */
export type Leave = () => void;

/** Lets requests through within the limits, first come first served for each host. */
export interface Gate {
  /** Waits for the host's turn, and takes a place. Whoever waits in a long queue holds a promise and no more. */
  enter(host: string): Promise<Leave>;
  /** Holds all requests to a host back for some milliseconds. */
  pause(host: string, milliseconds: number): void;
}

/** The hosts asked and what is under way. */
interface Queue {
  readonly options: GateOptions;
  readonly hosts: Map<string, Host>;
  running: number;
  /** How many may still start in this turn of the event loop. */
  left: number;
  turn?: NodeJS.Immediate | undefined;
}

/**
 * New requests that start in one turn of the event loop. To dial hundreds at one go would let none of them ask before
 * the last is dialled, and their answers would come all at once later.
 */
const HANDFUL = 16;

export function openGate(options: GateOptions): Gate {
  const queue: Queue = { options, hosts: new Map(), running: 0, left: HANDFUL };
  return {
    enter(name) {
      const host = hostOf(queue, name);
      return new Promise((resolve) => {
        host.waiting.push(resolve);
        start(queue, host);
      });
    },
    pause(name, milliseconds) {
      const host = hostOf(queue, name);
      host.notBefore = Math.max(host.notBefore, performance.now() + milliseconds);
    },
  };
}

function hostOf(queue: Queue, name: string): Host {
  const known = queue.hosts.get(name);
  if (known) return known;
  const leave = () => {
    queue.running -= 1;
    host.running -= 1;
    queue.left += 1;
    startNext(queue, host);
  };
  const host: Host = { running: 0, notBefore: 0, waiting: [], next: 0, leave };
  queue.hosts.set(name, host);
  return host;
}

/** Starts what a host may start now; sets a timer where only time is in the way. */
function start(queue: Queue, host: Host): void {
  const { concurrency, perHost, delay } = queue.options;
  while (queue.running < concurrency && host.running < perHost && isWaiting(host)) {
    const wait = host.notBefore - performance.now();
    if (wait > 0) {
      host.timer ??= setTimeout(() => {
        host.timer = undefined;
        start(queue, host);
      }, wait);
      return;
    }
    if (queue.left === 0) {
      queue.turn ??= setImmediate(() => {
        queue.turn = undefined;
        queue.left = HANDFUL;
        startWaiting(queue);
      });
      return;
    }
    queue.left -= 1;
    queue.running += 1;
    host.running += 1;
    host.notBefore = performance.now() + delay;
    takeTurn(host)?.(host.leave);
  }
}

/** A place has become free: the host's own next goes first, then whoever waits. */
function startNext(queue: Queue, host: Host): void {
  start(queue, host);
  startWaiting(queue);
}

function startWaiting(queue: Queue): void {
  for (const [name, other] of queue.hosts) {
    if (queue.running >= queue.options.concurrency) return;
    if (isWaiting(other)) start(queue, other);
    // A host that is done with is forgotten, so that a list of many hosts is not gone through each time.
    else if (other.running === 0 && other.notBefore <= performance.now()) queue.hosts.delete(name);
  }
}

function isWaiting(host: Host): boolean {
  return host.next < host.waiting.length;
}

function takeTurn(host: Host): ((leave: Leave) => void) | undefined {
  const turn = host.waiting[host.next];
  host.next += 1;
  if (!isWaiting(host)) {
    host.waiting = [];
    host.next = 0;
  }
  return turn;
}
