import alaLcBe from '../../references/schemes/ala-lc-be.json' with { type: 'json' };
import alaLcKk from '../../references/schemes/ala-lc-kk.json' with { type: 'json' };
import alaLcKy from '../../references/schemes/ala-lc-ky.json' with { type: 'json' };
import alaLcRu from '../../references/schemes/ala-lc-ru.json' with { type: 'json' };
import alaLcRuPlain from '../../references/schemes/ala-lc-ru-plain.json' with { type: 'json' };
import alaLcUk from '../../references/schemes/ala-lc-uk.json' with { type: 'json' };
import alaLcUkPlain from '../../references/schemes/ala-lc-uk-plain.json' with { type: 'json' };
import alaLcUz from '../../references/schemes/ala-lc-uz.json' with { type: 'json' };
import be2007 from '../../references/schemes/be-2007.json' with { type: 'json' };
import bgnPcgnBe from '../../references/schemes/bgn-pcgn-be.json' with { type: 'json' };
import bgnPcgnKk from '../../references/schemes/bgn-pcgn-kk.json' with { type: 'json' };
import bgnPcgnKy from '../../references/schemes/bgn-pcgn-ky.json' with { type: 'json' };
import bgnPcgnRu from '../../references/schemes/bgn-pcgn-ru.json' with { type: 'json' };
import bgnPcgnUk from '../../references/schemes/bgn-pcgn-uk.json' with { type: 'json' };
import bsiRu from '../../references/schemes/bsi-ru.json' with { type: 'json' };
import bsiRuPlain from '../../references/schemes/bsi-ru-plain.json' with { type: 'json' };
import gost779B from '../../references/schemes/gost-7.79-b.json' with { type: 'json' };
import gost779BBe from '../../references/schemes/gost-7.79-b-be.json' with { type: 'json' };
import gost779BUk from '../../references/schemes/gost-7.79-b-uk.json' with { type: 'json' };
import gost16876712 from '../../references/schemes/gost-16876-71-2.json' with { type: 'json' };
import gostR70342014 from '../../references/schemes/gost-r-7.0.34-2014.json' with { type: 'json' };
import gostR5253512006 from '../../references/schemes/gost-r-52535.1-2006.json' with { type: 'json' };
import icao9303 from '../../references/schemes/icao-9303.json' with { type: 'json' };
import iso91968 from '../../references/schemes/iso-9-1968.json' with { type: 'json' };
import iso91995 from '../../references/schemes/iso-9-1995.json' with { type: 'json' };
import kkLatn2021 from '../../references/schemes/kk-latn-2021.json' with { type: 'json' };
import mvd3101997 from '../../references/schemes/mvd-310-1997.json' with { type: 'json' };
import mvd7822000 from '../../references/schemes/mvd-782-2000.json' with { type: 'json' };
import scientificRu from '../../references/schemes/scientific-ru.json' with { type: 'json' };
import scientificUk from '../../references/schemes/scientific-uk.json' with { type: 'json' };
import uk2010 from '../../references/schemes/uk-2010.json' with { type: 'json' };
import ungegn1987Ru from '../../references/schemes/ungegn-1987-ru.json' with { type: 'json' };
import uz1995 from '../../references/schemes/uz-1995.json' with { type: 'json' };
import wikipediaRu from '../../references/schemes/wikipedia-ru.json' with { type: 'json' };
import yandexMaps from '../../references/schemes/yandex-maps.json' with { type: 'json' };

/** A letter or group of letters that is romanised in its own way in one place of a word. */
export interface Context {
  /** Lower-case Cyrillic. */
  readonly letters: string;
  /** The letter before is one of these; `^` is the start of a word. Absent: anywhere. */
  readonly after?: string;
  /** The letter after is one of these; `$` is the end of a word. Absent: anywhere. */
  readonly before?: string;
  readonly to: string;
}

/** A romanisation table: read forwards to romanise, backwards to restore. One JSON file each, in `references/schemes/`. */
export interface Scheme {
  readonly id: string;
  /** The document that fixes it, with its year. */
  readonly source: string;
  /** ISO 639-1 code of the language that it is for; `mul`: any Cyrillic alphabet. */
  readonly language: string;
  readonly letters: { readonly [letter: string]: string };
  /** In order of precedence. */
  readonly contexts?: readonly Context[];
}

/** Every scheme that zapis knows. */
export const SCHEMES: readonly Scheme[] = [
  alaLcBe,
  alaLcKk,
  alaLcKy,
  alaLcRu,
  alaLcRuPlain,
  alaLcUk,
  alaLcUkPlain,
  alaLcUz,
  be2007,
  bgnPcgnBe,
  bgnPcgnKk,
  bgnPcgnKy,
  bgnPcgnRu,
  bgnPcgnUk,
  bsiRu,
  bsiRuPlain,
  gost16876712,
  gost779B,
  gost779BBe,
  gost779BUk,
  gostR5253512006,
  gostR70342014,
  icao9303,
  iso91968,
  iso91995,
  kkLatn2021,
  mvd3101997,
  mvd7822000,
  scientificRu,
  scientificUk,
  uk2010,
  ungegn1987Ru,
  uz1995,
  wikipediaRu,
  yandexMaps,
];

/** @throws RangeError where no scheme has the id; its message lists those that there are. */
export function schemeNamed(id: string): Scheme {
  const scheme = SCHEMES.find((each) => each.id === id);
  if (scheme) return scheme;
  throw new RangeError(`No romanisation scheme "${id}"; there are: ${SCHEMES.map((each) => each.id).join(', ')}`);
}
