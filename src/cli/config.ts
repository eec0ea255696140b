import { lilconfig } from 'lilconfig';
import type { Severity } from '../model.ts';
import { positionOf } from '../position.ts';
import { RULES } from '../rules/all.ts';
import { STYLES } from '../styles.ts';
import { UsageError } from './io.ts';
import { unknown } from './options.ts';

/** What a project fixes for all its checks; docs/configuration.md. The command line goes before it. */
export interface Config {
  readonly rules: { readonly [id: string]: Severity | 'off' };
  readonly language?: 'en' | 'ru';
  /** Id of the style that the lists are meant to follow. */
  readonly style?: string;
  readonly accessDateMonths?: number;
}

const NAMES = ['zapis.config.json', 'zapis.config.js', 'zapis.config.mjs', 'package.json'];
/** JSON with the file's name before what is wrong with it. */
function loadJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, at = text.length] = /at position (\d+)/.exec(reason) ?? [];
    const { line, column } = positionOf(text, Number(at));
    throw new UsageError(`${file}:${line}:${column}: ${reason}`);
  }
}

const KEYS = ['rules', 'language', 'style', 'accessDateMonths', '$schema'];
const IDS = RULES.map((rule) => rule.id);

const SETTINGS: readonly unknown[] = ['error', 'warning', 'note', 'off'];

/**
 * The configuration found upwards from a folder; an empty one where there is none.
 * @throws UsageError when it can't be read or holds what zapis does not know
 */
export async function configFrom(folder: string): Promise<Config> {
  try {
    const found = await lilconfig('zapis', { searchPlaces: NAMES, loaders: { '.json': loadJson } }).search(folder);
    return found === null || found.isEmpty ? { rules: {} } : readConfig(found.config, found.filepath);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`configuration: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readConfig(data: unknown, file: string): Config {
  const wrong = (what: string) => new UsageError(`${file}: ${what}`);
  if (!isRecord(data)) throw wrong('must hold an object');
  const { rules = {}, language, style, accessDateMonths, $schema, ...others } = data;
  const [key] = Object.keys(others);
  if (key !== undefined) throw wrong(unknown('key', key, KEYS).message);
  if (!isRecord(rules)) throw wrong('"rules" must hold an object');
  for (const [id, setting] of Object.entries(rules)) {
    if (!IDS.includes(id)) throw wrong(unknown('rule', id, IDS).message);
    if (!SETTINGS.includes(setting)) throw wrong(`rule ${id}: one of error, warning, note, off`);
  }
  if (language !== undefined && language !== 'en' && language !== 'ru') throw wrong('"language" is en or ru');
  if (style !== undefined && (typeof style !== 'string' || !STYLES.has(style))) {
    throw wrong(`"style" is one of ${[...STYLES.keys()].join(', ')}`);
  }
  if (accessDateMonths !== undefined && (typeof accessDateMonths !== 'number' || !(accessDateMonths > 0))) {
    throw wrong('"accessDateMonths" is a number of months');
  }
  return {
    rules: Object.fromEntries(
      Object.entries(rules).flatMap(([id, setting]) => (isSetting(setting) ? [[id, setting]] : [])),
    ),
    ...(language !== undefined && { language }),
    ...(style !== undefined && { style }),
    ...(accessDateMonths !== undefined && { accessDateMonths }),
  };
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSetting(value: unknown): value is Severity | 'off' {
  return SETTINGS.includes(value);
}
