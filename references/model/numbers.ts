import type { Random } from './random.ts';
import type { Words } from './words.ts';

const SITES = [
  'example.org',
  'kremlin.ru',
  'www.cyberleninka.ru',
  'elibrary.ru',
  'www.un.org',
  'base.garant.ru',
  'docs.cntd.ru',
  'lib.ru',
  'journal.tsu.ru',
  'www.gks.ru',
  'zakon.rada.gov.ua',
  'adilet.zan.kz',
  'lex.uz',
  'arxiv.org',
  'github.com',
  'habr.com',
  'www.nature.com',
  'ria.ru',
  'elib.bsu.by',
  'window.edu.ru',
];
const PATHS = [
  'article',
  'news',
  'doc',
  'pdf',
  'issues',
  'n',
  'index.php',
  'view',
  'files',
  'ru',
  'publications',
  'archive',
  'item.asp?id=',
  'search',
  'books',
  'wiki',
  'journal',
  'content',
];

export function address(random: Random): string {
  const parts = Array.from({ length: random.whole(0, 4) }, () =>
    random.chance(0.5)
      ? random.pick(PATHS)
      : random.chance(0.5)
        ? String(random.whole(1, 99999))
        : `${random.pick(PATHS)}-${random.whole(1, 99)}`,
  );
  const end = random.pick([
    '',
    '',
    '/',
    `/${random.whole(1000, 2399)}.${random.whole(1000, 9999)}.pdf`,
    '.html',
    '.pdf',
    '.htm',
    '.php?id=12&n=3',
    '#Text',
  ]);
  const scheme = random.chance(0.93) ? random.pick(['https://', 'http://', 'http://', 'https://']) : 'www.';
  const site = random.chance(0.5)
    ? random.pick(SITES)
    : `${random.pick(['www.', '', ''])}${random.pick(PATHS)}${random.whole(1, 99)}.${random.pick(['ru', 'com', 'org', 'kz', 'by', 'edu', 'рф', 'gov', 'ua'])}`;
  return `${scheme}${site.replace(/^www\.(?=.*)/u, scheme === 'www.' ? '' : 'www.')}${parts.length > 0 ? '/' : ''}${parts.join('/')}${end}`;
}

/** The symbol of a paper of an international body: "S/1999/12", "A/RES/61/295". */
export function symbolNumber(random: Random): string {
  const body = random.pick(['S', 'A', 'E', 'G', 'WT', 'DP', 'CERD', 'TD', 'CAT']);
  return random.pick([
    `${body}/${random.whole(1990, 2022)}/${random.whole(1, 900)}`,
    `${body}/RES/${random.whole(10, 2500)}`,
    `A/RES/${random.whole(10, 75)}/${random.whole(1, 300)}`,
    `${body}/${random.whole(40, 75)}/${random.whole(1, 900)}`,
    `${body}/${random.whole(1, 900)}/Add.${random.whole(1, 9)}`,
    String(random.whole(100, 2500)),
  ]);
}

export function lawNumber(random: Random, words: Words): string {
  const plain = String(random.whole(1, 1200));
  if (words.language === 'kk' || random.chance(0.35))
    return random.chance(0.3) ? `${plain}-${random.pick(['V', 'IV', 'VI', 'VII', 'II'])}` : plain;
  return random.pick([
    `${plain}-ФЗ`,
    `${plain}-ФЗ`,
    `${random.whole(1, 9)}-ФКЗ`,
    plain,
    `${plain}-р`,
    `${plain}-1`,
    `${plain}/2015`,
    `${plain}-IV`,
    `${plain}-З`,
    `${random.whole(10, 99)}/пр`,
    `${plain}н`,
    `${plain}-VIII`,
    `${plain}-XIV`,
  ]);
}

export function standardNumber(random: Random, words: Words): string {
  const n = random.whole(1, 60000);
  const year = random.pick(['-2018', '-2003', '-84', '-90', '—2015', '–2008', '-76', ':2014', '-2012', '–99', '']);
  if (words.language === 'uk')
    return `ДСТУ ${random.pick(['', 'ISO ', 'Б В.2.6-', 'EN '])}${n}${random.pick([':2014', ':2015', '-95', ':2007', ' – 2010'])}`;
  if (words.language === 'be') return `СТБ ${n}${year}`;
  if (words.language === 'kk') return `ҚР СТ ${random.pick(['', 'ИСО ', 'МЕМСТ '])}${n}${year}`;
  if (words.language === 'uz') return `${random.pick(["O'z DSt", 'OʻzDSt'])} ${n}${year}`;
  if (words.language === 'en') return foreignStandard(n, random);
  return random.pick([
    `СТБ ${n}${year}`,
    `ОСТ ${random.whole(1, 99)}.${n}${year}`,
    `ТКП ${random.whole(10, 600)}${year}`,
    `ГОСТ ${n}${year}`,
    `ГОСТ Р ${n}${year}`,
    `ГОСТ Р ИСО ${n}${year}`,
    `ГОСТ Р ИСО/МЭК ${n}${year}`,
    `ГОСТ ${random.whole(2, 34)}.${random.whole(100, 999)}${year}`,
    `СНиП ${random.whole(1, 4)}.0${random.whole(1, 9)}.0${random.whole(1, 9)}-85`,
    `СП ${random.whole(10, 500)}.13330.2016`,
    `СанПиН 2.2.${random.whole(1, 9)}.1340-03`,
    `РД 50-${n}`,
    `ISO ${n}:2008`,
    `ГОСТ Р ${n}.${random.whole(1, 9)}${year}`,
    `ТУ ${n}-84`,
    `СТО ${n}-2010`,
    `СТ РК ${random.pick(['', 'ИСО ', '1.'])}${n}${year}`,
    `МУК 4.${random.whole(1, 3)}.${n}-01`,
    `СН РК ${random.whole(1, 5)}.0${random.whole(1, 9)}-${random.whole(1, 40)}-2011`,
    `СТ СЭВ ${n}-84`,
    `Р 50.1.${random.whole(10, 99)}-2001`,
    `СП РК ${random.whole(1, 5)}.0${random.whole(1, 9)}-${random.whole(100, 300)}-2013`,
  ]);
}

/** A standard as works in English name it. */
function foreignStandard(n: number, random: Random): string {
  return random.pick([
    `ISO ${n}:2015`,
    `ISO/IEC ${n}:2013`,
    `IEC ${n}-1`,
    `GOST ${n}-2003`,
    `EN ${n}`,
    `RFC ${n}`,
    `IEEE Std ${n}-2008`,
    `ISO ${random.whole(1, 30000)}:${random.whole(1985, 2022)}`,
    `ISO/TR ${n}`,
    `EN ISO ${n}:2006`,
    `BS EN ${n}:2011`,
    `DIN EN ${n}-${random.whole(1, 9)}`,
    `ASTM ${random.pick([...'ABCDEFG'])}${random.whole(1, 4999)}${random.pick(['-14', '–03', ' – 98', '-17a', ''])}`,
    `ANSI/IEEE Std ${n}-1985`,
    `IEEE ${random.whole(100, 1900)}.${random.whole(1, 20)}-2015`,
    `NIST SP ${random.whole(500, 800)}-${random.whole(1, 200)}`,
    `ITU-T Rec. ${random.pick(['G', 'H', 'X', 'Y'])}.${random.whole(100, 999)}`,
    `API ${random.whole(1, 20)}L`,
  ]);
}

/** The number of a patent or an inventor's certificate with its country. */
export function patentNumber(random: Random): string {
  const number = random.whole(2000000, 2799999);
  const foreign = random.whole(3000000, 11999999);
  const grouped = foreign.toLocaleString('en-US');
  return random.pick([
    `Пат. ${number} РФ`,
    `Пат. ${number} Российская Федерация`,
    `Пат. ${number} Рос. Федерация`,
    `Патент ${number} Российская Федерация`,
    `Патент РФ № ${number}`,
    `Патент № ${number}`,
    `Пат. RU ${number} C${random.whole(1, 2)}`,
    `Пат. ${random.whole(1000, 99999)} Україна`,
    `Пат. ${random.whole(1000, 24000)} Респ. Беларусь`,
    `Патент ${random.whole(1000, 36000)} Республика Казахстан`,
    `А. с. ${random.whole(100000, 1999999)} СССР`,
    `А.с. № ${random.whole(100000, 1999999)} (СССР)`,
    `Pat. ${number} RF`,
    `US Patent ${foreign}`,
    `US Patent No. ${grouped}`,
    `U.S. Patent ${grouped}`,
    `U.S. Pat. No. ${foreign}`,
    `Patent US ${foreign}${random.pick(['', ' B1', ' B2', ' A'])}`,
    `Pat. ${foreign} ${random.pick(['US', 'USA', 'EP', 'Japan', 'China'])}`,
    `${random.pick(['EP', 'US', 'CN', 'DE', 'WO', 'JP', 'RU'])} ${foreign}${random.pick(['', ' A1', ' B1', ' A', ' C1'])}`,
    `Patent ${random.pick(['RU', 'CN', 'DE', 'WO', 'EA'])} ${number}`,
    `Patent ${random.pick(['US', 'EP'])} ${grouped} B${random.whole(1, 2)}`,
    `Патент на полезную модель RU ${random.whole(50000, 220000)} U1`,
    `Пат. на полезную модель ${random.whole(50000, 220000)} Рос. Федерация`,
    `Патент на изобретение № ${number}`,
  ]);
}

/** The class of an invention: "МПК G01N 27/26". */
export function patentClass(random: Random): string {
  const letter = (): string => random.pick([...'ABCDEFGH']);
  const mark = random.pick(['МПК', 'МПК', 'МПК7', 'МКИ3', 'МКИ', 'Int. Cl.', 'IPC']);
  const group = `${letter()}${String(random.whole(1, 65)).padStart(2, '0')}${letter()} ${random.whole(1, 99)}/${String(random.whole(0, 99)).padStart(2, '0')}`;
  return random.chance(0.3)
    ? `${mark} ${group}, ${letter()}${random.whole(10, 65)}${letter()} ${random.whole(1, 40)}/00`
    : `${mark} ${group}`;
}

/** Where a paper lies in an archive: collection, list, file, leaf, in the words of each country. */
export function shelf(random: Random): string {
  const some = (most: number): number => random.whole(1, most);
  const item = (): string => {
    const fond = `${random.pick(['', '', '', 'Р-', 'р-', 'П-'])}${some(9999)}`;
    const leaf = random.pick([
      '',
      `Л. ${some(300)}`,
      `Л. ${some(300)} об.`,
      `Л. ${some(90)}–${90 + some(200)}`,
      `Л.${some(90)}, ${90 + some(9)}`,
      `Л. ${some(90)}–${some(90)} об.`,
    ]);
    const parts = random.pick([
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Д. ${some(5000)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Д. ${some(5000)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Д. ${some(5000)}`, `Т. ${some(9)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Ед. хр. ${some(900)}`, leaf],
      [`Ф. ${fond}`, `Ед. хр. ${some(900)}`, leaf],
      [`Ф. ${fond}`, `Оп. ${some(9)}`, `№ ${some(200)}`, leaf],
      [`Ф.${fond}`, `Оп.${some(9)}`, `Д.${some(99)}`, leaf],
      [`ф. ${fond}`, `оп. ${some(9)}`, `д. ${some(99)}`, leaf.toLowerCase()],
      [`Ф. ${fond}`, `Оп. ${some(40)}`, `Спр. ${some(900)}`, leaf.replace('Л.', 'Арк.')],
      [`${some(900)}-қ.`, `${some(9)}-т.`, `${some(99)}-іс`, `${some(99)}-п.`],
    ]);
    return parts.filter((part) => part !== '').join(parts[0]?.startsWith('ф') ? ', ' : '. ');
  };
  return random.chance(0.18) ? `${item()}${random.pick(['; ', '; ', ' // '])}${item()}` : item();
}

export function pageValue(random: Random, range: string): string {
  const from = random.whole(1, random.chance(0.9) ? 600 : 9000);
  if (random.chance(0.14)) return String(from);
  const span = `${from}${range}${from + random.whole(1, 30)}`;
  if (random.chance(0.03)) return `${span}, ${from + 50}${range}${from + 60}`;
  if (random.chance(0.02)) return `${from}${range}${(from + 3) % 100}`;
  if (random.chance(0.02)) return `${random.pick(['e', 'A', 'L', '012', 'В'])}${from}`;
  if (random.chance(0.015))
    return `${random.pick(['I', 'V', 'XII'])}${range.trim()}${random.pick(['X', 'XX', 'XXII'])}`;
  return span;
}
