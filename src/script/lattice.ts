/** Latin letters read as Cyrillic ones: `shch` as `щ`; nothing as `ь`, a dropped sign. */
export interface Part {
  readonly latin: string;
  readonly cyrillic: string;
  readonly cost: number;
  /** The Cyrillic letters as the lexicon numbers them. */
  readonly codes: readonly number[];
  /** The bit of the first of them in a lexicon's heads; of no letters all bits. */
  readonly opening: number;
  /** Number of the part, and of its Cyrillic letters among the parts' ones; `id` is 0 for a slip, which makes no habit. */
  readonly id: number;
  readonly sound: number;
}

/** The next `length` letters of a word, in each of their readings, cheapest first. */
export interface Arcs {
  readonly length: number;
  readonly parts: readonly Part[];
}

/** The arcs of a word by the offset that they start from. */
export type Lattice = readonly (readonly Arcs[])[];

export type Parts = ReadonlyMap<string, readonly Part[]>;

/** Runs of Latin letters that stand for something, as a tree, a letter a step. */
export interface Run {
  readonly next: ReadonlyMap<number, Run>;
  /** Arcs of this run and of all that begin it. */
  readonly arcs: readonly Arcs[];
  /** The same between consonants. */
  readonly heard: readonly Arcs[];
}

/** The tree of all runs; `inner`: further readings of a letter between consonants. */
export function runsOf(parts: Parts, inner: Parts): Run {
  const branch = (run: string, arcs: readonly Arcs[], longer: readonly string[]): Run => {
    const own = parts.get(run);
    const all = own ? [...arcs, { length: run.length, parts: own }] : arcs;
    const next = new Map<number, Run>();
    for (const letter of new Set(longer.map((latin) => latin.charAt(run.length)))) {
      const begun = run + letter;
      const beginning = longer.filter((latin) => latin.startsWith(begun));
      next.set(
        letter.charCodeAt(0),
        branch(
          begun,
          all,
          beginning.filter((latin) => latin !== begun),
        ),
      );
    }
    const heard = inner.get(run.charAt(0));
    return { next, arcs: all, heard: heard ? [...all, { length: 1, parts: heard }] : all };
  };
  return branch(
    '',
    [],
    [...parts.keys()].filter((latin) => latin !== ''),
  );
}

const CONSONANTS: ReadonlySet<string> = new Set('bcdfghjklmnpqrstvxzčžšń');

/** All arcs by the offset that they start from; an unread letter leaves none there. */
export function latticeOf(word: string, runs: Run): Lattice {
  const lattice: (readonly Arcs[])[] = [];
  for (let from = 0; from < word.length; from++) {
    let run = runs;
    for (let at = from; at < word.length; at++) {
      const longer = run.next.get(word.charCodeAt(at));
      if (!longer) break;
      run = longer;
    }
    const isInner =
      run.heard !== run.arcs && CONSONANTS.has(word.charAt(from - 1)) && CONSONANTS.has(word.charAt(from + 1));
    lattice.push(isInner ? run.heard : run.arcs);
  }
  return lattice;
}

/** What reading the rest of a word costs at least, by offset. Written anew by the next `restsOf`. */
export interface Rests {
  readonly from: Float64Array;
  /** The same where the letters at the offset may be left out. */
  readonly after: Float64Array;
}

/** No word that is read has more letters. */
const LONGEST = 64;
const restsFor = (length: number): Rests => ({ from: new Float64Array(length), after: new Float64Array(length) });
const scratch = restsFor(LONGEST);

export function restsOf(lattice: Lattice): Rests {
  const { from, after } = lattice.length < LONGEST ? scratch : restsFor(lattice.length + 1);
  from[lattice.length] = 0;
  after[lattice.length] = 0;
  for (let at = lattice.length - 1; at >= 0; at--) {
    let least = Number.POSITIVE_INFINITY;
    let without = Number.POSITIVE_INFINITY;
    for (const { length, parts } of lattice[at] ?? []) {
      const rest = from[at + length] ?? 0;
      least = Math.min(least, (parts[0]?.cost ?? Number.POSITIVE_INFINITY) + rest);
      without = Math.min(without, rest);
    }
    from[at] = least;
    after[at] = Math.min(least, without);
  }
  return { from, after };
}
