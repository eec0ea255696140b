import type { Item, ReferenceList } from 'zapis';

const item: Item = { type: 'book', title: 'Заглавие' };
export const titles = (list: ReferenceList): (string | undefined)[] => [
  item.title,
  ...list.references.map((reference) => reference.item.title),
];
