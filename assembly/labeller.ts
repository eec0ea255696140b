// The labeller's inner loops in AssemblyScript, for processors that add several numbers at once: the sums of weights
// (scores.ts; src/read/weights.ts) and Viterbi (ways.ts; src/read/viterbi.ts). They give the same numbers to the last bit,
// because they do the same operations in the same order or in one that cannot matter: sums of integers, maxima.
//
// `npm run kernel` compiles this to references/model/kernel.json; src/read/kernel.ts loads it.

// biome-ignore lint/performance/noBarrelFile: what the entry exports is what the compiled kernel exports
export { place } from './memory';
export { addScores } from './scores';
export { follow } from './ways';
