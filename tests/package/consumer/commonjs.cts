import zapis = require('zapis');
import formats = require('zapis/formats');

const list: zapis.ReferenceList = zapis.parse('Sedov V. P. Rivers. 1987.');
export const bibtex: string = formats.writeItems(
  list.references.map((reference) => reference.item),
  'bibtex',
);
