import { isTold, unknownIn } from './disable.ts';
import { FORMAT_MESSAGES } from './formats/findings.ts';
import type { Finding, ReferenceList, Severity, StyleAdapter } from './model.ts';
import { nearest } from './nearest.ts';
import { RULES } from './rules/all.ts';
import { commentUnknown } from './rules/comment-unknown.ts';
import type { Found, Network, Rule, RuleLimits, World } from './rules/rule.ts';
import { ruleFailed } from './rules/rule-failed.ts';

/** What `check` may know and which rules it runs. */
export interface CheckOptions {
  /** The moment of checking: an access date after it is in the future. */
  readonly now: Date;
  /** Severity of a rule by its id, or `'off'`. Rules not named keep their own severity. */
  readonly rules?: { readonly [id: string]: Severity | 'off' };
  /** The style that the list is meant to follow; some rules only speak when it is known. */
  readonly style?: StyleAdapter;
  readonly limits?: RuleLimits;
  /** Without it no address is requested. `zapis/net` opens one. */
  readonly network?: Network;
}

/**
 * Checks a list of references and the calls to it.
 *
 * Findings come sorted by their place in the text, without those that comments in it silence (`zapis-disable`). A rule that throws becomes a finding of rule `rule-failed`.
 * @throws RangeError when `options.rules` names a rule that does not exist.
 */
export async function check(list: ReferenceList, options: CheckOptions): Promise<readonly Finding[]> {
  for (const id of Object.keys(options.rules ?? {})) {
    if (!RULES_BY_ID.has(id)) throw new RangeError(`No rule has the id "${id}"${hint(id)}.`);
  }
  const { now, style, network, limits = {} } = options;
  const world: World = { now, limits, ...(style && { style }), ...(network && { network }) };
  const findings = await Promise.all(RULES.map((rule) => run(rule, options.rules?.[rule.id], list, world)));
  return [...findings.flat(), ...unknownComments(list.text, options.rules?.[commentUnknown.id])]
    .filter(isTold(list.text))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The finding in words: the rule's message with the finding's values in it. */
export function messageOf(finding: Finding, language: 'en' | 'ru'): string {
  const ofFile = Object.entries(FORMAT_MESSAGES).find(([id]) => id === finding.rule)?.[1];
  const message = (RULES_BY_ID.get(finding.rule)?.message ?? ofFile)?.[language] ?? finding.rule;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(finding.values?.[name] ?? whole));
}

const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

const IDS = [...RULES_BY_ID.keys(), ...Object.keys(FORMAT_MESSAGES)];

function hint(id: string): string {
  const near = nearest(id, IDS);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

function unknownComments(text: string, setting: Severity | 'off' | undefined): Finding[] {
  if (setting === 'off') return [];
  return [...unknownIn(text, IDS)].map((found) => stamp(found, commentUnknown, setting));
}

async function run(
  rule: Rule,
  setting: Severity | 'off' | undefined,
  list: ReferenceList,
  world: World,
): Promise<Finding[]> {
  if (setting === 'off') return [];
  const findings: Finding[] = [];
  try {
    for await (const found of rule.check(list, world)) findings.push(stamp(found, rule, setting));
  } catch (error) {
    const values = { rule: rule.id, reason: error instanceof Error ? error.message : String(error) };
    findings.push(stamp({ span: { start: 0, end: 0 }, values }, ruleFailed, undefined));
  }
  return findings;
}

function stamp(found: Found, rule: Rule, setting: Severity | undefined): Finding {
  return { rule: rule.id, severity: setting ?? rule.severity, ...found };
}
