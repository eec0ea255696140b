import { type Element, StyleError } from './xml.ts';

const RENDERING = ['text', 'number', 'date', 'names', 'label', 'group', 'choose'];

/** Which elements may stand in which; those not named here may hold anything. CSL 1.0.2, schema. */
const CHILDREN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    style: ['info', 'locale', 'macro', 'citation', 'bibliography', 'intext'],
    citation: ['sort', 'layout', 'institution'],
    bibliography: ['sort', 'layout', 'institution'],
    sort: ['key'],
    layout: RENDERING,
    macro: RENDERING,
    group: RENDERING,
    choose: ['if', 'else-if', 'else'],
    if: RENDERING,
    'else-if': RENDERING,
    else: RENDERING,
    names: ['name', 'et-al', 'label', 'substitute', 'institution'],
    substitute: RENDERING,
    name: ['name-part'],
    date: ['date-part'],
    text: [],
    number: [],
    label: [],
  }),
);

/** How many elements a style may print an item with once its macros are written out where they are called. */
const LARGEST = 1_000_000;

/**
 * Checks a style's elements, what they must say, and that its macros end.
 * @throws StyleError at the first element that is wrong.
 */
export function validate(root: Element): void {
  checkElement(root);
  const macros = new Map<string, Element>();
  for (const child of root.children) if (child.name === 'macro') macros.set(child.attributes.get('name') ?? '', child);
  const sizes = new Map<string, number>();
  for (const child of root.children) {
    if (child.name === 'locale' || child.name === 'info') continue;
    const name = child.name === 'macro' ? (child.attributes.get('name') ?? '') : undefined;
    // A macro that was called before it is come to is known already.
    if (name !== undefined && sizes.has(name)) continue;
    const size = sizeOf(child, macros, sizes, name === undefined ? [] : [name]);
    if (name !== undefined) sizes.set(name, size);
    if (size > LARGEST) {
      throw new StyleError('Macros call each other beyond reason', child.name, child.line);
    }
  }
}

function checkElement(element: Element): void {
  const allowed = CHILDREN.get(element.name);
  for (const child of element.children) {
    if (allowed && !allowed.includes(child.name)) {
      throw new StyleError(`<${child.name}> has no place in <${element.name}>`, child.name, child.line);
    }
    if (child.name !== 'info' && child.name !== 'locale') checkElement(child);
  }
  const needed = element.name === 'macro' ? 'name' : element.name === 'number' ? 'variable' : undefined;
  if (needed !== undefined && !element.attributes.get(needed)) {
    throw new StyleError(`${needed} is missing`, element.name, element.line);
  }
}

/** Elements under an element, macros counted as often as they are called; a macro inside itself is an error. */
function sizeOf(
  element: Element,
  macros: ReadonlyMap<string, Element>,
  sizes: Map<string, number>,
  open: readonly string[],
): number {
  let size = 1;
  for (const child of element.children) size += sizeOf(child, macros, sizes, open);
  const name = element.name === 'text' || element.name === 'key' ? element.attributes.get('macro') : undefined;
  if (name === undefined) return size;
  if (open.includes(name)) throw new StyleError(`Macro "${name}" calls itself`, element.name, element.line);
  const macro = macros.get(name);
  if (!macro) throw new StyleError(`There is no macro "${name}"`, element.name, element.line);
  const known = sizes.get(name) ?? sizeOf(macro, macros, sizes, [...open, name]);
  sizes.set(name, known);
  return size + known;
}
