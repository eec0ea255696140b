export type { Network, Visit } from './rules/rule.ts';
