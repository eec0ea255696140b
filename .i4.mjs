// src/csl/tree.ts
function plainText(node) {
  if (node === void 0) return "";
  if (typeof node === "string") return node;
  return (node.prefix ?? "") + node.kids.map(plainText).join(node.delimiter ?? "") + (node.suffix ?? "");
}
function findRole(node, role) {
  if (node === void 0 || typeof node === "string") return void 0;
  if (node.role === role) return node;
  for (const kid of node.kids) {
    const found = findRole(kid, role);
    if (found) return found;
  }
  return void 0;
}
function replaceNode(node, from, to) {
  if (node === from) return to;
  if (typeof node === "string") return node;
  let changed = false;
  const kids = node.kids.map((kid) => {
    const replaced = replaceNode(kid, from, to);
    if (replaced !== kid) changed = true;
    return replaced;
  });
  return changed ? { ...node, kids } : node;
}
function mapText(node, map, isProtected = false) {
  if (typeof node === "string") return map(node, isProtected);
  const inner = isProtected || node.nocase === true;
  const affix = (text) => text ? map(text, inner) : text;
  const prefix = affix(node.prefix);
  const kids = node.kids.map((kid) => mapText(kid, map, inner));
  return { ...node, prefix, kids, suffix: affix(node.suffix) };
}

// src/csl/text-case.ts
var SMALL_WORDS = new Set(
  "a about according across afore after against ahead along alongside amid amidst among amongst an and anenst apart apropos around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by circa contrary d de despite down due during et except far for forenenst from given in inside instead into lest like modulo near next nor notwithstanding of off on onto opposite or out outside over per prior pro pursuant qua rather regardless sans since so such than the through throughout thru thruout thus till to toward towards under underneath until unto up upon v van ve versus via vis-\xE0-vis von vs. v. vs where with within without yet".split(" ")
);
function applyTextCase(node, textCase, english2, language = "en") {
  switch (textCase) {
    case "lowercase":
      return mapText(node, (text, kept) => kept ? text : text.toLocaleLowerCase(known(language)));
    case "uppercase":
      return mapText(node, (text, kept) => kept ? text : text.toLocaleUpperCase(known(language)));
    case "capitalize-first":
      return capitalizeFirst(node);
    case "capitalize-all":
      return mapWords(node, (word) => word === word.toLowerCase() ? capitalize(word) : word);
    case "sentence":
      return sentenceCase(node);
    case "title":
      return english2 ? titleCase(node) : node;
  }
}
function known(language) {
  return /^(?:tr|az|lt)\b/i.exec(language)?.[0] ?? "en";
}
function capitalize(word) {
  return word.replace(/\p{L}/u, (letter) => letter === "\xDF" ? letter : letter.toUpperCase());
}
function capitalizeFirst(node) {
  let done = false;
  return mapText(node, (text, kept) => {
    if (done || !/[\p{L}\p{N}]/u.test(text)) return text;
    done = true;
    return kept ? text : text.replace(/[\p{L}\p{N}]/u, (letter) => letter.toUpperCase());
  });
}
function mapWords(node, change2) {
  return mapText(node, (text, kept) => kept ? text : text.replace(/[^\s]+/g, change2));
}
function sentenceCase(node) {
  let all = "";
  mapText(node, (text, kept) => {
    if (!kept) all += text;
    return text;
  });
  const shouting = all === all.toUpperCase();
  const lower = mapText(node, (text, kept) => {
    if (kept) return text;
    return text.replace(
      /[\p{L}\p{M}’'-]+/gu,
      (word) => shouting || word.slice(1) === word.slice(1).toLowerCase() ? word.toLowerCase() : word
    );
  });
  return capitalizeFirst(lower);
}
function titleCase(node) {
  let all = "";
  mapText(node, (text) => {
    all += text;
    return text;
  });
  const wordEnd = all.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
  let offset = 0;
  let beginning = true;
  return mapText(node, (text, kept) => {
    const start = offset;
    offset += text.length;
    if (kept) {
      if (/[\p{L}\p{N}]/u.test(text)) beginning = /[:?!.]\s*$/.test(text);
      return text;
    }
    return text.replace(/[^\s\-–—/]+/g, (token, at) => {
      if (!/[\p{L}\p{N}]/u.test(token)) {
        if (/[:?!]$/.test(token) || /[—–]/.test(token)) beginning = true;
        return token;
      }
      const isLast = start + at + token.length > wordEnd;
      const changed = titleWord(
        token,
        beginning || isLast,
        all[start + at - 1] ?? "",
        all[start + at + token.length] ?? ""
      );
      beginning = /[:?!]["”’']*$/.test(token);
      return changed;
    });
  });
}
function titleWord(token, edge, before, after) {
  const bare = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, "");
  if (bare !== bare.toLowerCase()) return token;
  if (before === "-" && bare.length === 1 || /^\p{Script=Greek}$/u.test(bare)) return token;
  if (!edge && (after !== "-" || before === "-") && SMALL_WORDS.has(bare.replace(/\.$/, ""))) return token;
  return token.replace(/\p{L}|\p{N}/u, (letter) => letter.toUpperCase());
}

// src/csl/xml.ts
import { parseXml, XmlError } from "@rgrove/parse-xml";
var StyleError = class extends Error {
  line;
  element;
  constructor(message, element, line) {
    super(`${message} (<${element}>, line ${line})`);
    this.name = "StyleError";
    this.line = line;
    this.element = element;
  }
};
function readXml(xml) {
  try {
    const root = parseXml(xml, { includeOffsets: true }).root;
    if (!root) throw new StyleError("No element", "xml", 1);
    return convert(root, lineCounter(xml));
  } catch (error) {
    if (error instanceof XmlError) throw new StyleError(error.message.split("\n")[0] ?? "", "xml", error.line);
    if (error instanceof RangeError) throw new StyleError("Elements nested too deeply", "xml", 1);
    throw error;
  }
}
function convert(node, lineAt) {
  const line = lineAt(node.start);
  const children = [];
  for (const child of node.children) {
    if (child.type === "element") children.push(convert(child, lineAt));
  }
  const name = node.name.slice(node.name.indexOf(":") + 1);
  const text = children.length === 0 ? node.text : "";
  return { name, attributes: new Map(Object.entries(node.attributes)), children, text, line };
}
function lineCounter(text) {
  let line = 1;
  let position = 0;
  return (offset) => {
    for (let at = text.indexOf("\n", position); at !== -1 && at < offset; at = text.indexOf("\n", position)) {
      line += 1;
      position = at + 1;
    }
    return line;
  };
}

// src/csl/attributes.ts
function affixesOf(element) {
  return {
    prefix: element.attributes.get("prefix") || void 0,
    suffix: element.attributes.get("suffix") || void 0
  };
}
function formatOf(element) {
  const { attributes } = element;
  const format = {};
  for (const name of ["font-style", "font-variant", "font-weight", "text-decoration", "vertical-align"]) {
    const value = attributes.get(name);
    if (value) format[name] = value;
  }
  return Object.keys(format).length > 0 ? format : void 0;
}
var TEXT_CASES = [
  "lowercase",
  "uppercase",
  "capitalize-first",
  "capitalize-all",
  "sentence",
  "title"
];
function textCaseOf(element) {
  return oneOf(element, "text-case", TEXT_CASES);
}
function oneOf(element, name, values) {
  const value = element.attributes.get(name);
  if (value === void 0 || value === "" || value === "normal" || value === "none") return void 0;
  const known2 = values.find((one) => one === value);
  if (known2 === void 0) {
    const message = `"${value}" is no value of ${name}; expected ${values.join(", ")}`;
    throw new StyleError(message, element.name, element.line);
  }
  return known2;
}
function flag(element, name) {
  return element.attributes.get(name) === "true";
}
function isEnglish(language) {
  return /^en\b/i.test(language);
}
function languageOf({ item, locale }) {
  return typeof item.language === "string" && item.language !== "" ? item.language : locale.language;
}
function wrapper(element, ofStyle = false) {
  const { prefix, suffix } = affixesOf(element);
  const format = formatOf(element);
  const textCase = textCaseOf(element);
  const quotes = flag(element, "quotes") ? "style" : void 0;
  const display = element.attributes.get("display") || void 0;
  const strip = flag(element, "strip-periods");
  const plain = !prefix && !suffix && !format && !textCase && !quotes && !display && !strip;
  return (kids, scope, extras) => {
    if (plain && !extras) {
      const [only] = kids;
      return kids.length === 1 && only !== void 0 ? only : { kids };
    }
    let inner = kids;
    if (strip) inner = inner.map((kid) => mapText(kid, (text) => text.replaceAll(".", "")));
    if (textCase) {
      const language = ofStyle ? scope.locale.language : languageOf(scope);
      const english2 = isEnglish(language);
      inner = inner.length === 1 ? inner.map((kid) => applyTextCase(kid, textCase, english2, language)) : applyTextCase({ kids: inner }, textCase, english2, language).kids;
    }
    const node = {
      kids: inner,
      prefix,
      suffix,
      format,
      quotes,
      variable: extras?.variable,
      href: extras?.href,
      role: extras?.role
    };
    return display ? { kids: [node], display } : node;
  };
}

// src/csl/calendar.ts
function readDate(value) {
  if (typeof value === "string") return readRaw(value);
  if (typeof value !== "object" || value === null) return void 0;
  const date = value;
  const circa = Boolean(date.circa) && date.circa !== "false" && date.circa !== "0";
  const literal = date.literal || void 0;
  const [first, second] = Array.isArray(date["date-parts"]) ? date["date-parts"] : [];
  const from = dayOf(first, date.season);
  if (!from) {
    if (literal) return { from: void 0, to: void 0, circa, literal };
    return typeof date.raw === "string" ? readRaw(date.raw, circa) : void 0;
  }
  const to = second === void 0 ? void 0 : dayOf(second, void 0) ?? "open";
  return { from, to, circa, literal: void 0 };
}
function dayOf(parts, season) {
  if (!Array.isArray(parts)) return void 0;
  const [year, month, day] = parts.map((part) => part === "" || part === null ? Number.NaN : Number(part));
  if (year === void 0 || Number.isNaN(year) || year === 0) return void 0;
  const known2 = (part) => part && part > 0 ? part : void 0;
  const monthKnown = known2(month);
  if (monthKnown !== void 0 && monthKnown > 12) {
    const quarter = monthKnown <= 24 ? (monthKnown - 13) % 4 + 1 : void 0;
    return { year, month: void 0, day: void 0, season: quarter };
  }
  const seasonNumber = Number(season);
  return {
    year,
    month: monthKnown,
    day: known2(day),
    season: monthKnown === void 0 && seasonNumber >= 1 && seasonNumber <= 4 ? seasonNumber : void 0
  };
}
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var SEASONS = ["spr", "sum", "aut", "win"];
function readRaw(raw, circa = false) {
  const text = raw.trim();
  if (text === "") return void 0;
  const uncertain = circa || /[?~]$|^ca?\.?\s/i.test(text);
  const bare = text.replace(/[?~]+$/, "").replace(/^ca?\.?\s+/i, "");
  const [left = "", right] = bare.split(/\s*(?:\/(?=[-\d]{4})|\s[-–]\s)\s*/, 2);
  const from = readDay(left);
  if (!from) return { from: void 0, to: void 0, circa: uncertain, literal: raw };
  const to = right === void 0 ? void 0 : readDay(right);
  return { from, to, circa: uncertain, literal: void 0 };
}
function readDay(text) {
  const iso = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/.exec(text);
  if (iso) return dayOf([iso[1], iso[2] ?? "", iso[3] ?? ""], void 0);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashes) return dayOf([slashes[3], slashes[1], slashes[2]], void 0);
  const words = /^(?:(\d{1,2})\s+)?(\p{L}{3,12})\.?(?:\s+(\d{1,2}),?)?\s+(\d{4})$/u.exec(text);
  if (!words) return void 0;
  const start = (words[2] ?? "").slice(0, 3).toLowerCase();
  const month = MONTHS.indexOf(start) + 1;
  if (month > 0) return dayOf([words[4], month, words[1] ?? words[3] ?? ""], void 0);
  const season = SEASONS.indexOf(start === "fal" ? "aut" : start) + 1;
  return season > 0 ? dayOf([words[4]], season) : void 0;
}
function sortable(date, parts = ALL_PARTS) {
  if (!date) return "";
  if (!date.from) return date.literal ?? "";
  const one = (day) => {
    const year = parts.has("year") ? String(day.year + 1e4).padStart(5, "0") : "";
    const known2 = day.month ?? (day.season ? day.season * 3 : void 0);
    const month = parts.has("month") && known2 !== void 0 ? String(known2).padStart(2, "0") : "";
    return year + month + (parts.has("day") && day.day !== void 0 ? String(day.day).padStart(2, "0") : "");
  };
  return one(date.from) + (date.to && date.to !== "open" ? `-${one(date.to)}` : "");
}
var ALL_PARTS = /* @__PURE__ */ new Set(["year", "month", "day"]);

// src/csl/locale.ts
function makeTerm(forms, gender, match) {
  const gendered2 = gender === "masculine" || gender === "feminine" ? { gender } : {};
  return { forms, ...gendered2, ...typeof match === "string" ? { match } : {} };
}
function localeOfElement(element) {
  const terms = /* @__PURE__ */ new Map();
  const dates = /* @__PURE__ */ new Map();
  const options = /* @__PURE__ */ new Map();
  for (const child of element.children) {
    if (child.name === "terms") for (const term of child.children) addTerm(terms, term);
    if (child.name === "date") {
      const parts = child.children.map(({ attributes }) => ({ name: attributes.get("name") ?? "", attributes }));
      dates.set(child.attributes.get("form") ?? "text", { delimiter: child.attributes.get("delimiter") ?? "", parts });
    }
    if (child.name === "style-options") for (const [option, value] of child.attributes) options.set(option, value);
  }
  return { language: element.attributes.get("xml:lang") ?? "", terms, dates, options };
}
function addTerm(terms, element) {
  const name = element.attributes.get("name") ?? "";
  const child = (part) => element.children.find((one) => one.name === part)?.text;
  const single = child("single") ?? element.text.replace(/^\s*\n\s*|\s*\n\s*$/g, "");
  const words = { single, multiple: child("multiple") ?? single };
  const form = element.attributes.get("gender-form") ?? element.attributes.get("form") ?? "long";
  const known2 = terms.get(name);
  const forms = new Map(known2?.forms);
  forms.set(form, words);
  terms.set(
    name,
    makeTerm(forms, element.attributes.get("gender") ?? known2?.gender, element.attributes.get("match") ?? known2?.match)
  );
}
function overlay(base, over) {
  const terms = new Map(base.terms);
  if (over.terms.has("ordinal") || over.terms.has("ordinal-00") || over.terms.has("ordinal-01")) {
    for (const name of base.terms.keys()) if (/^ordinal/.test(name)) terms.delete(name);
  }
  for (const [name, term] of over.terms) {
    const under = terms.get(name);
    const forms = under ? new Map([...under.forms, ...term.forms]) : term.forms;
    terms.set(name, makeTerm(forms, term.gender ?? under?.gender, term.match ?? under?.match));
  }
  return {
    language: base.language,
    terms,
    dates: new Map([...base.dates, ...over.dates]),
    options: new Map([...base.options, ...over.options])
  };
}
var FALLBACK = {
  "verb-short": "verb",
  symbol: "short",
  verb: "long",
  short: "long"
};
function termOf(locale, name, form = "long", plural = false) {
  const term = locale.terms.get(name);
  if (!term) return void 0;
  for (let wanted = form; wanted; wanted = FALLBACK[wanted]) {
    const words = term.forms.get(wanted);
    if (words) return plural ? words.multiple : words.single;
  }
  return void 0;
}
function genderOf(locale, name) {
  return locale.terms.get(name)?.gender;
}
function ordinalSuffix(locale, number, gender) {
  const digits = String(number % 100).padStart(2, "0");
  const last = `0${digits[1]}`;
  const candidates = [
    {
      name: `ordinal-${digits}`,
      fits: ["last-two-digits", number < 100 ? "whole-number" : ""],
      otherwise: Number(digits) > 9
    },
    { name: `ordinal-${last}`, fits: ["last-digit", number < 10 ? "whole-number" : ""], otherwise: true }
  ];
  for (const { name, fits, otherwise } of candidates) {
    const term = locale.terms.get(name);
    if (!term || !(term.match ? fits.includes(term.match) : otherwise)) continue;
    const words = term.forms.get(gender ?? "long") ?? term.forms.get("long");
    if (words) return words.single;
  }
  const plain = locale.terms.get("ordinal");
  return plain ? gendered(plain, gender) : "";
}
function longOrdinal(locale, number, gender) {
  const term = locale.terms.get(`long-ordinal-${String(number).padStart(2, "0")}`);
  return term && gendered(term, gender);
}
function gendered(term, gender) {
  return (term.forms.get(gender ?? "long") ?? term.forms.get("long") ?? [...term.forms.values()][0])?.single ?? "";
}

// src/csl/number.ts
function isNumeric(text) {
  return /^\d+$/.test(text) || NUMERIC.test(text) && /\d|^[ivxlcdm]+\b/i.test(text);
}
var ONE = "(?:\\p{L}{0,3}\\d+\\p{L}{0,3}\\.?|[ivxlcdmIVXLCDM]+)";
var NUMERIC = new RegExp(`^\\s*${ONE}(?:\\s*[-\u2013,&]\\s*${ONE})*\\s*$`, "u");
function isPlural(text) {
  const bare = text.replace(/\\[-–]/g, "");
  return /(?:\d|\b[ivxlcdm]+)\p{L}*(?:\s*(?:[-–—,&]|\band\b)\s*)+\p{L}*(?:\d|[ivxlcdm]+\b)/iu.test(bare);
}
function formatNumber(text, form, locale, noun) {
  const spaced2 = normalise(text, locale);
  if (form === "numeric" || !isNumeric(text)) return spaced2;
  const gender = genderOf(locale, noun);
  return spaced2.replace(/\d+/g, (digits) => inForm(Number(digits), form, locale, gender));
}
function inForm(number, form, locale, gender) {
  if (form === "roman") return roman(number);
  if (form === "long-ordinal")
    return longOrdinal(locale, number, gender) ?? number + ordinalSuffix(locale, number, gender);
  return number + ordinalSuffix(locale, number, gender);
}
function normalise(text, locale) {
  const dash = termOf(locale, "page-range-delimiter") || "\u2013";
  return text.replace(/(\d|\b[ivxlcdm]+)\s*-\s*(?=\d|[ivxlcdm]+\b)/gi, `$1${dash}`).replace(/\s*&\s*/g, ampersand(locale)).replace(/\\-/g, "-");
}
function ampersand(locale) {
  return ` ${termOf(locale, "and", "symbol") ?? "&"} `;
}
var ROMAN = [
  [1e3, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"]
];
function roman(number) {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = "";
  for (const [value, letters2] of ROMAN) {
    while (rest >= value) {
      text += letters2;
      rest -= value;
    }
  }
  return text;
}
function pageFirst(page) {
  return /^\s*([^\s,;&–—-]+)/.exec(page)?.[1] ?? page;
}
function formatPages(text, format, locale) {
  const dash = termOf(locale, "page-range-delimiter") || "\u2013";
  const ranged = text.replace(
    /([\p{L}\d]*\p{L})?(\d+)(\p{L}*)\s*[-–]\s*([\p{L}\d]*\p{L})?(\d+)(\p{L}*)(?![\p{L}\d])/gu,
    (whole, p1 = "", from = "", s1 = "", p2 = "", to = "", s2 = "") => {
      if (!format) return whole.replace(/\s*[-–]\s*/, dash);
      if (s1 || s2) return whole.replace(/\s*[-–]\s*/, dash);
      if (p1 !== p2) return whole.replace(/\s*-\s*/, "-");
      return p1 + from + dash + rangeEnd(p1, from, to, format);
    }
  );
  return ranged.replace(/(\b[ivxlcdm]+)\s*-\s*(?=[ivxlcdm]+\b)/gi, `$1${dash}`).replace(/\\-/g, "-").replace(/\s*&\s*/g, ampersand(locale));
}
function rangeEnd(prefix, from, to, format) {
  const full = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  if (Number(full) < Number(from) || full.length !== from.length) return prefix + full;
  switch (format) {
    case "expanded":
      return prefix + full;
    case "minimal":
      return shortened(from, full, 1);
    case "minimal-two":
      return shortened(from, full, 2);
    default:
      return chicago(prefix, from, full, format);
  }
}
function shortened(from, to, least) {
  let shared = 0;
  while (shared < to.length - least && from[shared] === to[shared]) shared += 1;
  return to.slice(shared);
}
function chicago(prefix, from, to, format) {
  const start = Number(from);
  if (start < 100 || start % 100 === 0) return prefix + to;
  if (start % 100 < 10) return shortened(from, to, 1);
  const short2 = shortened(from, to, 2);
  return format !== "chicago-16" && from.length === 4 && short2.length >= 3 ? prefix + to : short2;
}

// src/csl/person.ts
var IDEOGRAPHIC = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\s・･]+$/u;
function readPerson(name) {
  const family = name.family ?? "";
  const given = name.given ?? "";
  const literal = name.literal ?? "";
  const split = splitParticles(name, family, given);
  const commaSuffix = split.suffix.startsWith("!");
  const ideographic = !literal && /^[\u1100-\ud7af]/.test(family + given) && IDEOGRAPHIC.test(family + given);
  return {
    ...split,
    suffix: split.suffix.replace(/^!\s*/, ""),
    literal,
    commaSuffix: commaSuffix || Boolean(name["comma-suffix"]),
    staticOrdering: Boolean(name["static-ordering"]) || ideographic,
    ideographic,
    simple: isSimple(name, split) && !ideographic
  };
}
function isSimple(name, { family, given, dropping, nonDropping, suffix }) {
  if (name.literal || name["static-ordering"] || dropping || nonDropping || suffix || !family || !given) return false;
  return !/[<"'“”‘’«»]|[.,:;!?…\s]$/.test(family) && !/[<"'“”‘’«»]|\s$/.test(given);
}
function splitParticles(name, family, given) {
  let suffix = name.suffix ?? "";
  const known2 = name["dropping-particle"] !== void 0 || name["non-dropping-particle"] !== void 0;
  if (known2 || /^".*"$/.test(family)) {
    return {
      family: family.replace(/^"(.*)"$/, "$1"),
      given,
      dropping: name["dropping-particle"] ?? "",
      nonDropping: name["non-dropping-particle"] ?? "",
      suffix
    };
  }
  const before = !isSmall(family[0]) ? "" : /^((?:['’]?\p{Ll}[\p{Ll}’'.]*(?:\s+|(?<=['’])))+|\p{Ll}{1,3}[-‐])(?=\S)/u.exec(family)?.[0] ?? "";
  const comma = given.indexOf(",");
  if (!suffix && comma !== -1 && !/\s['’\p{Ll}]+$/u.test(given)) {
    suffix = given.slice(comma + 1).trim();
    given = given.slice(0, comma);
  }
  const behind = !isSmall(given[given.lastIndexOf(" ") + 1]) ? "" : /(?:\s+\p{Ll}[\p{Ll}’']*)+$/u.exec(given)?.[0] ?? "";
  return {
    family: family.slice(before.length),
    given: given.slice(0, given.length - behind.length),
    dropping: behind.trim(),
    nonDropping: before,
    suffix
  };
}
function isSmall(letter = "") {
  return letter === "'" || letter === "\u2019" || letter !== letter.toUpperCase();
}
function isCapital(letter = "") {
  return letter !== letter.toLowerCase();
}
function initials(given, mark, options) {
  let text = "";
  let afterInitial = false;
  for (const word of given.replace(/\.(?=[^\s.\-‐,])/g, ". ").split(/\s+/)) {
    if (word === "") continue;
    const initial = initialOf(word, mark, options);
    if (initial === void 0) text += `${text === "" || /\s$/.test(text) ? "" : " "}${word}`;
    else text += (afterInitial || text === "" ? "" : " ") + initial;
    afterInitial = initial !== void 0;
  }
  return text.trimEnd();
}
var made = /* @__PURE__ */ new Map();
var MOST_MADE = 5e3;
function initialsOf(person, mark, options) {
  const key = `${options.shorten} ${options.hyphen} ${mark}|${person.given}`;
  const known2 = made.get(key);
  if (known2 !== void 0) return known2;
  const text = initials(person.given, mark, options);
  if (made.size >= MOST_MADE) made.clear();
  made.set(key, text);
  return text;
}
var INITIAL = /^\p{Lu}\p{M}*\.?$|^\p{Lu}[\p{L}\p{M}]*\.$/u;
function initialOf(word, mark, options) {
  if (options.shorten && /^\p{Lu}\p{Ll}+$/u.test(word)) return word.charAt(0) + mark;
  const parts = word.split(/[-‐](?![^<>]*>)/).filter((part) => part !== "");
  if (!isCapital(word.replace(/^(?:<[^<>]+>)+/, "")[0]) || !options.shorten && !parts.every((part) => INITIAL.test(part.replace(/<[^<>]+>/g, ""))))
    return void 0;
  let text = "";
  for (const part of parts) {
    const [, open = "", name = "", shut = ""] = /^((?:<[^<>/]+>)*)([^<>]*)((?:<\/[^<>]+>)*)/.exec(part) ?? [];
    const letters2 = initialLetters(name);
    if (text !== "" && isSmall(letters2[0])) continue;
    const set2 = open + letters2 + mark.trimEnd() + shut + (/\s+$/.exec(mark)?.[0] ?? "");
    text = (text === "" ? "" : text.trimEnd() + (options.hyphen ? "-" : "")) + set2;
  }
  return text;
}
function initialLetters(part) {
  if (part.endsWith(".")) return part.slice(0, -1);
  let capitals = 1;
  while (isCapital(part[capitals])) capitals += 1;
  if (capitals > 1 && isSmall(part[capitals])) return part.charAt(0) + part.slice(1, capitals).toLowerCase();
  return /^.[\u0300-\u036f]*/s.exec(part)?.[0] ?? "";
}

// src/csl/variable.ts
var ALIASES = [
  ["title-short", "shortTitle"],
  ["container-title-short", "journalAbbreviation"],
  ["event-title", "event"],
  ["event", "event-title"]
];
function valuesOf(item) {
  const raw = /* @__PURE__ */ new Map();
  for (const [variable, value] of Object.entries(item)) {
    if (value !== void 0 && value !== null && value !== "") raw.set(variable, value);
  }
  for (const [variable, alias] of ALIASES) {
    const value = raw.get(alias);
    if (value !== void 0 && !raw.has(variable)) raw.set(variable, value);
  }
  const page = textual(raw.get("page"));
  if (page !== void 0 && !raw.has("page-first")) raw.set("page-first", pageFirst(page));
  for (const [key, value] of Object.entries(item.custom ?? {})) raw.set(`custom.${key}`, value);
  return { raw, persons: void 0 };
}
var OF_THE_CITE = /* @__PURE__ */ new Map([
  ["locator", ({ cite }) => cite.locator],
  ["citation-number", ({ citationNumber }) => citationNumber || void 0],
  ["first-reference-note-number", ({ cite }) => cite.firstNote],
  ["year-suffix", ({ distinction }) => distinction?.yearSuffix || void 0]
]);
function valueReader(variable) {
  const otherwise = OF_THE_CITE.get(variable) ?? beyondCsl(variable);
  if (!otherwise) return (scope) => scope.values.raw.get(variable);
  return (scope) => scope.values.raw.get(variable) ?? otherwise(scope);
}
function beyondCsl(variable) {
  const [first, second = "", third] = variable.split(".");
  if (first === "option") {
    return ({ options }) => {
      const value = Object.hasOwn(options, second) ? options[second] : void 0;
      return value === void 0 || third !== void 0 && String(value) !== third ? void 0 : String(value);
    };
  }
  if (first !== "same") return void 0;
  const names = namesReader(second);
  const text = textReader(third ?? "");
  return (scope) => {
    const value = text(scope);
    return value !== void 0 && names(scope).some(({ literal }) => literal === value) ? true : void 0;
  };
}
function textReader(variable) {
  const read = valueReader(variable);
  return (scope) => {
    const value = read(scope);
    return value === void 0 ? void 0 : textual(value);
  };
}
function textual(value) {
  if (typeof value === "string") return value === "" ? void 0 : value;
  return typeof value === "number" || value === true ? String(value) : void 0;
}
function dateReader(variable) {
  return ({ values }) => {
    const value = values.raw.get(variable);
    return value === void 0 ? void 0 : readDate(value);
  };
}
var NOBODY = [];
function namesReader(variable) {
  const isScripted = variable.startsWith("script.");
  const plain = isScripted ? variable.slice("script.".length) : variable;
  const source = isScripted ? `custom.${plain}-romanized` : variable;
  return ({ values }) => {
    if (!values.raw.has(source)) return NOBODY;
    const known2 = values.persons?.get(variable);
    if (known2) return known2;
    const persons = personsOf(values, source);
    const named2 = isScripted ? withScript(persons, personsOf(values, plain)) : persons;
    values.persons ??= /* @__PURE__ */ new Map();
    values.persons.set(variable, named2);
    return named2;
  };
}
function withScript(persons, originals) {
  return persons.map((person, index) => {
    const { family = "", given = "", literal = "" } = originals[index] ?? {};
    return { ...person, script: literal || family + given };
  });
}
var FAMILY_FIRST = /^(?:zh|ja|ko|vi)\b/i;
function personsOf(values, variable) {
  const value = values.raw.get(variable);
  if (!Array.isArray(value)) return NOBODY;
  const familyFirst = variable.startsWith("custom.") && FAMILY_FIRST.test(textual(values.raw.get("language")) ?? "");
  return value.filter(isName).map((name) => readPerson(familyFirst ? { ...name, "static-ordering": true } : name));
}
function isName(name) {
  if (typeof name !== "object" || name === null) return false;
  const { literal, family, given } = name;
  return Boolean(literal || family || given);
}
function presenceReader(variable) {
  const read = valueReader(variable);
  return (scope) => {
    const value = read(scope);
    return value !== void 0 && value !== false && !(Array.isArray(value) && value.length === 0);
  };
}

// src/csl/citation-label.ts
var LETTERS = [[4], [2, 2], [2, 1, 1], [1, 1, 1, 1]];
var NAMES = ["author", "editor", "translator"].map(namesReader);
var issued = dateReader("issued");
function citationLabel(scope) {
  const names = NAMES.map((read) => read(scope)).find((list) => list.length);
  const lengths = LETTERS[Math.min(names?.length ?? 0, LETTERS.length) - 1] ?? [];
  const letters2 = lengths.map((length, index) => {
    const { family = "", literal = "" } = names?.[index] ?? {};
    return (family || literal).slice(0, length);
  });
  const year = issued(scope)?.from?.year;
  const digits = year === void 0 ? "" : String(Math.abs(year) % 100).padStart(2, "0");
  return letters2.join("") + digits || void 0;
}

// src/csl/label.ts
var FORMS = ["long", "short", "verb", "verb-short", "symbol"];
function compileLabel(element) {
  const form = oneOf(element, "form", FORMS) ?? "long";
  const plural = oneOf(element, "plural", ["always", "never", "contextual"]) ?? "contextual";
  const wrap = wrapper(element, true);
  return (term, several2, scope) => {
    const isMany = plural === "always" || plural === "contextual" && several2;
    const word = termOf(scope.locale, term, form, isMany);
    return word ? wrap([word], scope) : void 0;
  };
}
function compileVariableLabel(element) {
  const variable = element.attributes.get("variable") ?? "";
  const label = compileLabel(element);
  const read = textReader(variable);
  return (scope) => {
    const value = read(scope);
    if (value === void 0) return void 0;
    if (variable !== "locator") return label(variable, several(variable, value, scope), scope);
    if (/^\s*\p{L}{2,}\.\s/u.test(value)) return void 0;
    return label((scope.cite.label ?? "page").replace(" ", "-"), several(variable, value, scope), scope);
  };
}
function several(variable, value, scope) {
  if (variable.startsWith("number-of-")) return Number.parseInt(value, 10) !== 1;
  const and = termOf(scope.locale, "and");
  return isPlural(and ? value.replace(` ${and} `, " & ") : value);
}
function compileTerm(element) {
  const term = element.attributes.get("term") ?? "";
  const form = oneOf(element, "form", FORMS) ?? "long";
  const plural = flag(element, "plural");
  const wrap = wrapper(element, true);
  return (scope) => {
    const word = termOf(scope.locale, term, form, plural);
    return word ? wrap([word], scope, { role: "term" }) : word;
  };
}

// src/csl/rich.ts
function richNodes(typed) {
  if (!/[<"'“”‘’«»]/.test(typed)) return [typed];
  const text = typed.replace(/« /g, "\xAB\u202F").replace(/ »/g, "\u202F\xBB");
  const root = { kids: [], opener: "", closer: "", wrap: void 0 };
  const stack = [root];
  const pattern = /<\/?(?:i|b|sc|sup|sub)>|<span\s[^<>]{1,80}>|<\/span>|["'“”‘’]/g;
  let position = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const token = match[0];
    const top = stack[stack.length - 1] ?? root;
    if (match.index > position) top.kids.push(text.slice(position, match.index));
    position = match.index + token.length;
    if (token.startsWith("<")) readTag(token, stack);
    else readQuote(token, text, match.index, stack);
  }
  if (position < text.length) stack[stack.length - 1]?.kids.push(text.slice(position));
  while (stack.length > 1) unwind(stack);
  return joinStrings(root.kids);
}
var flips = (format) => ({ format, flips: true });
var TAGS = /* @__PURE__ */ new Map([
  ["<i>", flips({ "font-style": "italic" })],
  ["<b>", flips({ "font-weight": "bold" })],
  ["<sc>", { ...flips({ "font-variant": "small-caps" }), nocase: true }],
  ["<sup>", { ...flips({ "vertical-align": "sup" }), nocase: true }],
  ["<sub>", { ...flips({ "vertical-align": "sub" }), nocase: true }]
]);
function readTag(token, stack) {
  const top = stack[stack.length - 1];
  if (!top) return;
  if (token.startsWith("</")) {
    let depth = stack.length - 1;
    while (depth > 0 && /^["'“‘]/.test(stack[depth]?.opener ?? "")) depth -= 1;
    if (depth === 0 || stack[depth]?.closer !== token) top.kids.push(token);
    else {
      while (stack.length - 1 > depth) unwind(stack);
      close(stack);
    }
    return;
  }
  const wrap = TAGS.get(token) ?? spanOf(token);
  if (!wrap) top.kids.push(token);
  else stack.push({ kids: [], opener: token, closer: token.replace(/^<(\w+).*$/, "</$1>"), wrap });
}
function spanOf(token) {
  if (/font-variant:\s*small-caps/.test(token)) return { ...flips({ "font-variant": "small-caps" }), nocase: true };
  if (/class=["']?nocase/.test(token)) return { nocase: true };
  if (/class=["']?nodecor/.test(token)) return { plain: true, nocase: true };
  return void 0;
}
var CLOSES = { "\u201D": "\u201C", "\u2019": "\u2018" };
function readQuote(mark, text, at, stack) {
  const before = text.slice(0, at).replace(/(?:<[^<>]*>)+$/, "").slice(-1);
  const after = text.slice(at + 1).replace(/^(?:<[^<>]*>)+/, "").slice(0, 1);
  const top = stack[stack.length - 1];
  if (!top) return;
  const straight = mark === '"' || mark === "'";
  const opener = CLOSES[mark] ?? mark;
  const opened = findOpen(stack, opener);
  const wordAfter = /[\p{L}\p{N}]/u.test(after);
  const closes = (straight || mark in CLOSES) && opened > 0 && (!wordAfter || mark === '"' || mark === "\u201D");
  if (closes && !(straight && /\s/.test(before))) {
    while (stack.length - 1 > opened) unwind(stack);
    close(stack);
  } else if (!(mark in CLOSES) && canOpen(before, top) && after !== "" && !/\s/.test(after)) {
    const closer = straight ? mark : mark === "\u201C" ? "\u201D" : "\u2019";
    stack.push({ kids: [], opener: mark, closer, wrap: { quotes: mark === "\u2018" ? "single" : "flip" } });
  } else top.kids.push(mark === "'" ? "\u2019" : mark);
}
function canOpen(before, top) {
  if (/['’]/.test(before)) return top.kids.length === 0 && /^['‘]/.test(top.opener);
  return !/[\p{L}\p{N}]/u.test(before);
}
function findOpen(stack, opener) {
  for (let depth = stack.length - 1; depth > 0; depth -= 1) {
    const frame = stack[depth];
    if (frame?.opener === opener) return depth;
    if (frame?.opener.startsWith("<")) return 0;
  }
  return 0;
}
function close(stack) {
  const frame = stack.pop();
  const top = stack[stack.length - 1];
  if (frame && top) top.kids.push({ kids: joinStrings(frame.kids), ...frame.wrap });
}
function unwind(stack) {
  const frame = stack.pop();
  stack[stack.length - 1]?.kids.push(frame?.opener === "'" ? "\u2019" : frame?.opener ?? "", ...frame?.kids ?? []);
}
function joinStrings(kids) {
  const joined2 = [];
  for (const kid of kids) {
    const last = joined2[joined2.length - 1];
    if (typeof kid === "string" && typeof last === "string") joined2[joined2.length - 1] = last + kid;
    else joined2.push(kid);
  }
  return joined2;
}

// src/csl/scope.ts
function notePrinted(scope, variable) {
  scope.printed += 1;
  if (!scope.substituting) return;
  scope.silent ??= /* @__PURE__ */ new Set();
  scope.silent.add(variable);
}
function makeScope(init) {
  return {
    item: init.item,
    values: init.values,
    locale: init.locale,
    area: init.area,
    cite: init.cite ?? {},
    citationNumber: init.citationNumber ?? 0,
    distinction: init.distinction,
    sort: init.sort,
    without: init.without ?? "nothing",
    options: init.options ?? {},
    comparing: init.comparing ?? false,
    called: 0,
    printed: 0,
    silent: void 0,
    substituting: false,
    slots: init.slots,
    slot: 0,
    yearSuffixDone: false,
    conditionsAsked: 0
  };
}

// src/csl/elements.ts
function compileText(element, compiler) {
  const { attributes } = element;
  const variable = attributes.get("variable");
  if (variable === "citation-label") return compileCitationLabel(element);
  if (variable !== void 0) return compileVariable(element, variable, compiler);
  const macro = attributes.get("macro");
  if (macro !== void 0) return compileMacroCall(element, macro, compiler);
  if (attributes.has("term")) return compileTerm(element);
  const value = attributes.get("value");
  if (value === void 0) throw new StyleError("cs:text needs variable, macro, term or value", "text", element.line);
  const wrap = wrapper(element);
  const kids = richNodes(value);
  return (scope) => value === "" ? void 0 : wrap(kids, scope);
}
function compileMacroCall(element, name, compiler) {
  const render = compiler.macro(name, element, compiler);
  const wrap = wrapper(element);
  return (scope) => {
    const kids = render(scope);
    return kids === void 0 ? void 0 : wrap([kids], scope);
  };
}
var NUMBERS = /* @__PURE__ */ new Set([
  "locator",
  "volume",
  "issue",
  "number",
  "number-of-pages",
  "edition",
  "supplement-number"
]);
function compileVariable(element, variable, compiler) {
  const wrap = wrapper(element);
  const read = textReader(variable);
  const readShort = element.attributes.get("form") === "short" ? textReader(`${variable}-short`) : void 0;
  const plain = { variable };
  const role = variable === "citation-number" || variable === "year-suffix" ? { ...plain, role: variable } : plain;
  const links = variable === "URL" || variable === "DOI";
  const optional = variable === "year-suffix";
  return (scope) => {
    if (!optional) scope.called += 1;
    const text = readShort?.(scope) ?? read(scope);
    if (text === void 0 || scope.silent?.has(variable)) return void 0;
    if (optional) scope.called += 1;
    notePrinted(scope, variable);
    const extras = links ? { ...role, href: hrefOf(variable, text) } : role;
    return wrap(content(variable, text, scope, compiler), scope, extras);
  };
}
function compileCitationLabel(element) {
  const wrap = wrapper(element);
  const read = textReader("citation-label");
  return (scope) => {
    scope.called += 1;
    const label = read(scope) ?? citationLabel(scope);
    if (label === void 0) return void 0;
    scope.printed += 1;
    scope.yearSuffixDone = true;
    return wrap([label + (scope.distinction?.yearSuffix ?? "")], scope, { variable: "citation-label" });
  };
}
function content(variable, text, scope, compiler) {
  if (variable === "page") return [formatPages(text, compiler.pageRangeFormat, scope.locale)];
  if (variable === "locator") {
    return richNodes(text.trim()).map(
      (node) => mapText(node, (part) => formatPages(part, compiler.pageRangeFormat, scope.locale))
    );
  }
  if (NUMBERS.has(variable)) return [formatNumber(text, "numeric", scope.locale, variable)];
  if (variable === "URL" || variable === "DOI") return [text];
  return richNodes(text);
}
function hrefOf(variable, text) {
  if (variable === "DOI") return `https://doi.org/${text.replace(/^https?:\/\/(dx\.)?doi\.org\//i, "")}`;
  return /^https?:/i.test(text) ? text : void 0;
}
function compileNumber(element, compiler) {
  const variable = element.attributes.get("variable") ?? "";
  const form = oneOf(element, "form", ["numeric", "ordinal", "long-ordinal", "roman"]) ?? "numeric";
  const read = textReader(variable);
  const wrap = wrapper(element);
  const extras = { variable };
  return (scope) => {
    scope.called += 1;
    const text = read(scope);
    if (text === void 0 || scope.silent?.has(variable)) return void 0;
    notePrinted(scope, variable);
    const printed = variable === "page" ? formatPages(text, compiler.pageRangeFormat, scope.locale) : formatNumber(text, form, scope.locale, variable);
    return wrap([printed], scope, extras);
  };
}
function compileGroup(element, compiler) {
  const render = compileChildren(element.children, compiler);
  const wrap = wrapper(element);
  const delimiter = element.attributes.get("delimiter") || void 0;
  return (scope) => {
    const kids = renderGroup(render, scope);
    if (!kids) return void 0;
    return wrap(kids.length > 1 && delimiter ? [{ kids, delimiter }] : kids, scope);
  };
}
function renderGroup(render, scope) {
  const { called, printed } = scope;
  const kids = render(scope);
  if (kids.length === 0 || scope.called > called && scope.printed === printed) return void 0;
  if (scope.called === called) {
    scope.called += 1;
    scope.printed += 1;
  }
  return kids;
}
var NOTHING = [];
function compileChildren(children, compiler) {
  const renders = children.map((child) => compiler.compile(child, compiler));
  return (scope) => {
    let kids;
    for (let index = 0; index < renders.length; index += 1) {
      const node = renders[index]?.(scope);
      if (node === void 0 || node === "") continue;
      kids ??= [];
      if (typeof node !== "string" && node.spliced) kids.push(...node.kids);
      else kids.push(node);
    }
    return kids ?? NOTHING;
  };
}

// src/csl/choose.ts
function compileChoose(element, compiler) {
  const branches = element.children.map((branch) => ({
    ...conditionOf(branch),
    render: compileChildren(branch.children, compiler)
  }));
  const byType = /* @__PURE__ */ new Map();
  return (scope) => {
    const { type } = scope.item;
    let left = byType.get(type);
    if (!left) {
      left = branchesFor(branches, type);
      byType.set(type, left);
    }
    for (let index = 0; index < left.length; index += 1) {
      const branch = left[index];
      if (!branch || !holds(branch, scope)) continue;
      const kids = branch.render(scope);
      if (kids.length === 0) return void 0;
      return kids.length === 1 ? kids[0] : { kids, spliced: true };
    }
    return void 0;
  };
}
function branchesFor(branches, type) {
  const left = [];
  for (const branch of branches) {
    const { match, types, tests } = branch;
    const isOne = types.some((one) => one === type);
    const always = match === "any" && isOne;
    const never = match === "any" ? !isOne && types.length > 0 && tests.length === 0 : match === "all" ? types.some((one) => one !== type) : isOne;
    if (never) continue;
    const rest = { ...branch, types: [], tests: always ? [] : tests };
    left.push(rest);
    if (rest.tests.length === 0) break;
  }
  return left;
}
function holds({ match, tests }, scope) {
  if (tests.length === 0) return true;
  for (let index = 0; index < tests.length; index += 1) {
    const held = tests[index]?.(scope) === true;
    if (match === "any" && held) return true;
    if (match === "none" && held) return false;
    if (match === "all" && !held) return false;
  }
  return match !== "any";
}
var CONDITIONS = {
  disambiguate: (word) => (scope) => {
    scope.conditionsAsked += 1;
    return scope.conditionsAsked <= (scope.distinction?.conditions ?? 0) === (word === "true");
  },
  "is-numeric": (word) => {
    const read = textReader(word);
    return (scope) => isNumeric(read(scope) ?? "");
  },
  "is-uncertain-date": (word) => {
    const read = dateReader(word);
    return (scope) => read(scope)?.circa ?? false;
  },
  locator: (word) => {
    const label = word === "sub-verbo" ? "sub verbo" : word;
    return (scope) => scope.cite.locator !== void 0 && (scope.cite.label ?? "page").replace("-", " ") === label.replace("-", " ");
  },
  position: (word) => (scope) => holdsPosition(word, scope),
  variable: presenceReader
};
function holdsPosition(word, scope) {
  const { position, nearNote } = scope.cite;
  if (scope.area === "bibliography") return false;
  switch (word) {
    case "first":
      return position === void 0 || position === "first";
    case "subsequent":
      return position !== void 0 && position !== "first";
    case "ibid":
      return position === "ibid" || position === "ibid-with-locator";
    case "near-note":
      return nearNote === true || position === "near-note";
    default:
      return position === word;
  }
}
function conditionOf(element) {
  if (element.name === "else") return { match: "all", types: [], tests: [] };
  const match = element.attributes.get("match") === "none" ? "none" : oneOf(element, "match", ["all", "any"]) ?? "all";
  const wordsOf = (attribute) => element.attributes.get(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  const types = wordsOf("type");
  const tests = Object.entries(CONDITIONS).flatMap(([attribute, make]) => wordsOf(attribute).map(make));
  if (types.length + tests.length === 0) throw new StyleError("A condition is missing", element.name, element.line);
  return { match, types, tests };
}

// src/csl/date.ts
function compileDate(element, compiler) {
  const variable = element.attributes.get("variable") ?? "";
  const read = dateReader(variable);
  const wrap = wrapper(element);
  const layoutFor = element.attributes.has("form") ? localised(element) : spelledOut(element);
  const implicitSuffix = variable === "issued" && !compiler.explicitYearSuffix;
  const extras = { variable, role: "date" };
  return (scope) => {
    scope.called += 1;
    if (scope.silent?.has(variable) || scope.comparing && variable === "accessed") return void 0;
    const date = read(scope);
    if (!date) return void 0;
    const layout = layoutFor(scope.locale);
    if (scope.sort) {
      scope.printed += 1;
      return sortable(date, layout.names);
    }
    const suffix = implicitSuffix ? yearSuffix(scope) : void 0;
    const kids = scope.without === "year" && suffix ? [suffix] : renderDate(date, layout, scope, suffix);
    if (kids.length === 0) return void 0;
    notePrinted(scope, variable);
    return wrap(kids, scope, extras);
  };
}
function yearSuffix(scope) {
  const suffix = scope.distinction?.yearSuffix;
  if (!suffix || scope.yearSuffixDone) return void 0;
  scope.yearSuffixDone = true;
  return { kids: [suffix], variable: "year-suffix", role: "year-suffix" };
}
function spelledOut(element) {
  const parts = element.children.filter(({ name }) => name === "date-part").map((part) => datePart(part));
  const layout = layoutOf(parts, element.attributes.get("delimiter"));
  return () => layout;
}
function localised(element) {
  const form = element.attributes.get("form") ?? "text";
  const wanted = (element.attributes.get("date-parts") ?? "year-month-day").split("-");
  const changes = new Map(element.children.map((child) => [child.attributes.get("name"), child]));
  const made2 = /* @__PURE__ */ new Map();
  return (locale) => {
    const known2 = made2.get(locale);
    if (known2) return known2;
    const format = locale.dates.get(form);
    const parts = (format?.parts ?? []).filter(({ name }) => wanted.includes(name)).map(({ name, attributes }) => {
      const own = [...changes.get(name)?.attributes ?? []].filter(([key]) => key !== "prefix" && key !== "suffix");
      return datePart({ ...element, name: "date-part", attributes: new Map([...attributes, ...own]), children: [] });
    });
    const layout = layoutOf(parts, format?.delimiter);
    made2.set(locale, layout);
    return layout;
  };
}
function layoutOf(parts, delimiter = "") {
  return { parts, delimiter, names: new Set(parts.map(({ name }) => name)) };
}
function datePart(element) {
  const { attributes } = element;
  const bare = new Map([...attributes].filter(([key]) => key !== "suffix"));
  return {
    name: attributes.get("name") ?? "",
    form: attributes.get("form") ?? "",
    rangeDelimiter: attributes.get("range-delimiter") ?? "\u2013",
    wrap: wrapper(element),
    wrapBare: wrapper({ ...element, attributes: bare })
  };
}
function renderDate(date, layout, scope, suffix) {
  if (!date.from) return date.literal ? [suffix ? { kids: [date.literal, suffix] } : date.literal] : [];
  const { from, to } = date;
  if (to && to !== "open") {
    const range = renderRange(from, to, layout, scope, suffix);
    if (range) return range;
  }
  const open = to === "open";
  const nodes = layout.parts.map((part) => onePart(part, from, scope, part.wrap, suffix, open));
  return joined(
    nodes.filter((node) => node !== void 0),
    layout.delimiter
  );
}
function joined(nodes, delimiter) {
  return nodes.length > 1 ? [{ kids: nodes, delimiter }] : [...nodes];
}
var ORDER = ["year", "month", "day"];
function renderRange(from, to, layout, scope, suffix) {
  const differs = ORDER.find((name) => partValue(from, name) !== partValue(to, name));
  if (differs === void 0) return void 0;
  const parts = layout.parts.filter(
    ({ name }) => partValue(from, name) !== void 0 || partValue(to, name) !== void 0
  );
  const isCommon = (part) => ORDER.indexOf(part.name) < ORDER.indexOf(differs);
  const first = parts.findIndex((part) => !isCommon(part));
  if (first === -1) return void 0;
  const last = parts.length - 1 - [...parts].reverse().findIndex((part) => !isCommon(part));
  const stretch = parts.slice(first, last + 1);
  const render = (list, day, bareLast, withSuffix) => list.map((part, index) => {
    const wrap = bareLast && index === list.length - 1 ? part.wrapBare : part.wrap;
    return onePart(part, day, scope, wrap, withSuffix ? suffix : void 0, false);
  }).filter((node) => node !== void 0);
  const delimiter = parts.find(({ name }) => name === differs)?.rangeDelimiter ?? "\u2013";
  const { delimiter: between } = layout;
  const range = {
    kids: [
      ...joined(render(stretch, from, true, true), between),
      delimiter,
      ...joined(render(stretch, to, false, false), between)
    ]
  };
  const before = render(parts.slice(0, first), from, false, true);
  const after = render(parts.slice(last + 1), to, false, true);
  return joined([...before, range, ...after], between);
}
function partValue(day, name) {
  if (name === "year") return day.year;
  if (name === "month") return day.month ?? (day.season === void 0 ? void 0 : day.season + 12);
  return day.day;
}
function onePart(part, day, scope, wrap, suffix, open) {
  const text = partText(part, day, scope.locale);
  if (text === void 0) return void 0;
  if (part.name !== "year") return wrap([text], scope);
  const kids = [text];
  if (suffix) kids.push(suffix);
  if (open) kids.push(part.rangeDelimiter);
  return wrap(kids, scope);
}
function partText(part, day, locale) {
  switch (part.name) {
    case "year":
      return yearText(day.year, part.form, locale);
    case "month":
      return monthText(part.form, day, locale);
    default:
      return day.day === void 0 ? void 0 : dayText(part.form, day, day.day, locale);
  }
}
function yearText(year, form, locale) {
  if (form === "short") return String(Math.abs(year) % 100).padStart(2, "0");
  if (year < 0) return `${-year}${termOf(locale, "bc") ?? ""}`;
  return year < 1e3 ? `${year}${termOf(locale, "ad") ?? ""}` : String(year);
}
function monthText(form, day, locale) {
  if (day.month === void 0) return day.season === void 0 ? void 0 : termOf(locale, `season-0${day.season}`);
  const digits = String(day.month).padStart(2, "0");
  if (form === "numeric") return String(day.month);
  if (form === "numeric-leading-zeros") return digits;
  return termOf(locale, `month-${digits}`, form === "short" ? "short" : "long");
}
function dayText(form, date, day, locale) {
  if (form === "numeric-leading-zeros") return String(day).padStart(2, "0");
  if (form !== "ordinal" || locale.options.get("limit-day-ordinals-to-day-1") === "true" && day > 1)
    return String(day);
  const gender = date.month && genderOf(locale, `month-${String(date.month).padStart(2, "0")}`);
  return day + ordinalSuffix(locale, day, gender || void 0);
}

// src/csl/names.ts
function partStyle(element) {
  return { ...affixesOf(element), format: formatOf(element), textCase: textCaseOf(element) };
}
function formatName(person, style, inverted, level, sorting = false) {
  if (person.simple && !style.family && !style.given)
    return { kids: [simpleName(person, style, inverted, level)], role: "name" };
  if (person.literal) return { kids: [named([inFormat(person.literal, style.family)], style.family)], role: "name" };
  const short2 = style.form === "short" && level === 0;
  const given = givenText(person, style, level);
  const kids = short2 ? [familyPart(person, style, sorting)] : longName(person, given, style, inverted, sorting);
  return { kids: person.script && !short2 ? [...kids, " ", person.script] : kids, role: "name" };
}
function simpleName(person, style, inverted, level) {
  const { family, script } = person;
  if (style.form === "short" && level === 0) return family;
  const given = givenText(person, style, level);
  const text = inverted ? family + style.sortSeparator + given : `${given} ${family}`;
  return script ? `${text} ${script}` : text;
}
function givenText(person, style, level) {
  const { initializeWith } = style;
  if (initializeWith === void 0 || !person.given || !person.family) return person.given;
  const shorten = style.initialize && level < 2;
  return initialsOf(person, initializeWith, { shorten, hyphen: style.hyphen });
}
function familyPart(person, style, sorting) {
  if (sorting && person.nonDropping) return `${person.nonDropping.trimEnd()} ${person.family}`;
  return named([...particle(person.nonDropping, style.family), inFormat(person.family, style.family)], style.family);
}
function longName(person, given, style, inverted, sorting) {
  const { family, dropping, nonDropping, suffix } = person;
  if (person.ideographic)
    return [familyPart(person, style, sorting), named([inFormat(given, style.given)], style.given)];
  if (person.staticOrdering)
    return spaced([familyPart(person, style, sorting), named([inFormat(given, style.given)], style.given)], " ");
  if (!inverted) {
    const last = [
      ...particle(dropping, style.given, "none"),
      ...particle(nonDropping, style.family),
      inFormat(family, style.family)
    ];
    if (suffix) last.push(person.commaSuffix ? ", " : " ", suffix);
    return spaced([named([inFormat(given, style.given)], style.given), named(last, style.family)], " ");
  }
  const demoted = style.demote === "display-and-sort" || sorting && style.demote === "sort-only";
  const first = demoted ? named([inFormat(family, style.family)], style.family) : familyPart(person, style, sorting);
  const behind = [inFormat(given, style.given), inFormat(dropping.trimEnd(), style.given)];
  if (demoted) behind.push(inFormat(nonDropping.trimEnd(), style.family));
  return spaced([first, named(spaced(behind, " "), style.given), suffix], style.sortSeparator);
}
function particle(text, style, textCase) {
  if (text === "") return [];
  const bare = text.trimEnd();
  const formatted = inFormat(bare, style && textCase ? { ...style, textCase: void 0 } : style);
  return /['’\-‐]$/.test(text) ? [formatted] : [formatted, " "];
}
function spaced(nodes, delimiter) {
  const present = nodes.filter((node) => node !== "");
  const [first] = present;
  if (typeof first === "string" && /\s$/.test(first)) return present;
  return present.length > 1 ? [{ kids: present, delimiter }] : present;
}
function inFormat(text, style) {
  if (text === "") return "";
  const kids = richNodes(text);
  if (!style?.format && !style?.textCase) return kids.length === 1 ? kids[0] ?? "" : { kids };
  const node = { kids, format: style.format };
  return style.textCase ? applyTextCase(node, style.textCase, true) : node;
}
function named(kids, style) {
  const present = kids.filter((kid) => kid !== "");
  if (present.length === 0) return "";
  if (style?.prefix || style?.suffix) return { kids: present, prefix: style.prefix, suffix: style.suffix };
  return present.length === 1 ? present[0] ?? "" : { kids: present };
}

// src/csl/names-element.ts
var EMPTY = { name: "name", attributes: /* @__PURE__ */ new Map(), children: [], text: "", line: 0 };
function compileNames(element, compiler) {
  const variables = (element.attributes.get("variable") ?? "").split(/\s+/).filter(Boolean);
  const sources = variables.map((variable) => ({ variable, read: namesReader(variable) }));
  const parts = partsOf(element, compiler);
  const wrap = wrapper(element);
  const substitutes = compileSubstitutes(element, compiler, parts);
  return (scope) => {
    if (scope.without !== "nothing" && scope.slot === 0 && scope.area === "citation") {
      scope.slot = 1;
      scope.called += 1;
      return void 0;
    }
    const kids = renderVariables(sources, parts, scope);
    scope.called += 1;
    if (kids) {
      for (const variable of variables) notePrinted(scope, variable);
      return wrap(kids.length > 1 ? [{ kids, delimiter: parts.delimiter }] : kids, scope, { role: "names" });
    }
    const node = substitutes.length > 0 ? firstOf(substitutes, scope) : void 0;
    if (node === void 0) return void 0;
    scope.printed += 1;
    return wrap([node], scope, { role: "names" });
  };
}
function firstOf(substitutes, scope) {
  const outer = scope.substituting;
  scope.substituting = true;
  let node;
  for (const substitute of substitutes) {
    node = substitute(scope);
    if (node !== void 0) break;
  }
  scope.substituting = outer;
  return node === "" ? void 0 : node;
}
function counted(count, scope) {
  return scope.sort ? String(count).padStart(6, "0") : String(count);
}
function partsOf(element, compiler) {
  const child = (name) => element.children.find((one) => one.name === name);
  const inherited = compiler.namesParts;
  const bare = !element.children.some(({ name }) => name !== "substitute");
  if (inherited && bare) return inherited;
  const label = child("label");
  const nameIndex = element.children.findIndex(({ name }) => name === "name");
  const labelIndex = element.children.findIndex(({ name }) => name === "label");
  return {
    list: listStyle(child("name") ?? EMPTY, child("et-al") ?? EMPTY, compiler),
    label: label && compileLabel(label),
    labelFirst: labelIndex !== -1 && nameIndex !== -1 && labelIndex < nameIndex,
    delimiter: element.attributes.get("delimiter") ?? compiler.inherited.get("names-delimiter") ?? ""
  };
}
var PRECEDES = ["contextual", "after-inverted-name", "always", "never"];
function listStyle(name, etAl, compiler) {
  const attributes = new Map([...compiler.inherited, ...name.attributes]);
  const own = { ...name, attributes };
  const number = (attribute, otherwise) => {
    const value = Number.parseInt(attributes.get(attribute) ?? "", 10);
    return Number.isNaN(value) ? otherwise : value;
  };
  const part = (which) => name.children.find((child) => child.name === "name-part" && child.attributes.get("name") === which);
  const family = part("family");
  const given = part("given");
  const min = attributes.has("et-al-use-first") ? number("et-al-min", 0) : 0;
  const useFirst = number("et-al-use-first", 1);
  const form = name.attributes.get("form") ?? compiler.inherited.get("name-form");
  return {
    form: form === "short" || form === "count" ? form : "long",
    initialize: attributes.get("initialize") !== "false",
    initializeWith: attributes.get("initialize-with"),
    hyphen: attributes.get("initialize-with-hyphen") !== "false",
    sortSeparator: attributes.get("sort-separator") ?? ", ",
    demote: oneOf(own, "demote-non-dropping-particle", ["never", "sort-only", "display-and-sort"]) ?? "display-and-sort",
    family: family && partStyle(family),
    given: given && partStyle(given),
    and: oneOf(own, "and", ["text", "symbol"]),
    delimiter: name.attributes.get("delimiter") ?? compiler.inherited.get("name-delimiter") ?? ", ",
    precedesLast: oneOf(own, "delimiter-precedes-last", PRECEDES) ?? "contextual",
    precedesEtAl: oneOf(own, "delimiter-precedes-et-al", PRECEDES) ?? "contextual",
    asSortOrder: oneOf(own, "name-as-sort-order", ["first", "all"]),
    etAl: { min, useFirst, useLast: attributes.get("et-al-use-last") === "true" },
    subsequent: { min: number("et-al-subsequent-min", min), useFirst: number("et-al-subsequent-use-first", useFirst) },
    wrapName: wrapper({ ...name, attributes: new Map([...name.attributes].filter(([key]) => key !== "text-case")) }),
    etAlTerm: etAl.attributes.get("term") ?? "et-al",
    wrapEtAl: wrapper(etAl)
  };
}
function compileSubstitutes(element, compiler, parts) {
  const substitute = element.children.find((one) => one.name === "substitute");
  if (!substitute) return [];
  const inner = { ...compiler, namesParts: parts };
  return substitute.children.map((child) => inner.compile(child, inner));
}
function renderVariables(sources, parts, scope) {
  const lists = [];
  for (const { variable, read } of sources) {
    const names = read(scope);
    if (names.length > 0 && !scope.silent?.has(variable)) lists.push({ variable, names });
  }
  if (lists.length === 0) return void 0;
  const kids = [];
  const merged = lists.length === 2 && sources.length === 2 ? mergeRoles(lists, scope) : lists;
  let total = 0;
  for (const { variable, names } of merged) {
    const list = renderList(names, parts.list, scope);
    if (list.shown === 0) continue;
    if (parts.list.form === "count") {
      total += list.shown;
      continue;
    }
    const label = scope.sort ? void 0 : parts.label?.(variable, names.length > 1, scope);
    const named2 = parts.list.wrapName([list.node], scope, {
      variable,
      role: "name-list"
    });
    if (label === void 0) kids.push(named2);
    else kids.push({ kids: parts.labelFirst ? [label, named2] : [named2, label] });
  }
  if (total > 0) return [counted(total, scope)];
  return kids.length > 0 ? kids : void 0;
}
function mergeRoles(lists, scope) {
  const [first, second] = lists;
  if (!first || !second) return lists;
  const both = [first.variable, second.variable].sort().join("");
  if (!termOf(scope.locale, both) || JSON.stringify(first.names) !== JSON.stringify(second.names)) return lists;
  return [{ variable: both, names: first.names }];
}
function renderList(names, style, scope) {
  const slot = scope.slot;
  scope.slot += 1;
  const limits = limitsOf(style, scope);
  const base = limits.min > 0 && names.length >= limits.min ? Math.min(limits.useFirst, names.length) : names.length;
  const shown = Math.max(base, Math.min(scope.distinction?.shown[slot] ?? 0, names.length));
  const levels = scope.distinction?.given[slot] ?? [];
  scope.slots?.push({ names, shown: base, levels: names.map((name) => mostGiven(name, style)) });
  const inverted = (index) => !names[index]?.literal && (scope.sort !== void 0 || style.asSortOrder === "all" || style.asSortOrder === "first" && index === 0);
  const one = (name, index) => formatName(name, style, inverted(index), levels[index] ?? 0, scope.sort !== void 0);
  if (shown >= names.length) return { node: joinAll(names.map(one), style, scope, inverted), shown };
  const kept = names.slice(0, shown).map(one);
  const last = names[names.length - 1];
  const end = limits.useLast && last ? one(last, names.length - 1) : void 0;
  return { node: truncate(kept, end, style, scope, inverted), shown };
}
function limitsOf(style, scope) {
  const { sort } = scope;
  if (sort) {
    const min = sort.min ?? style.etAl.min;
    return { min, useFirst: sort.useFirst ?? style.etAl.useFirst, useLast: sort.useLast ?? style.etAl.useLast };
  }
  const again = scope.area === "citation" && scope.cite.position !== void 0 && scope.cite.position !== "first";
  return again ? { ...style.subsequent, useLast: style.etAl.useLast } : style.etAl;
}
function mostGiven(name, style) {
  if (name.literal || !name.given) return 0;
  if (style.form === "short") return 2;
  return style.initializeWith !== void 0 && style.initialize ? 2 : 0;
}
function joinAll(nodes, style, scope, inverted) {
  const and = style.and && !scope.sort ? termOf(scope.locale, "and", style.and === "symbol" ? "symbol" : "long") : void 0;
  if (nodes.length < 2 || and === void 0) return { kids: nodes, delimiter: style.delimiter };
  const last = nodes[nodes.length - 1] ?? "";
  const before = nodes.slice(0, -1);
  const separated = precedes(style.precedesLast, before.length > 1, inverted(before.length - 1));
  const glue = separated ? spaceAfter(style.delimiter) : " ";
  const link = /\s$/.test(and) ? and : `${glue}${and} `;
  return { kids: [{ kids: before, delimiter: style.delimiter }, last], delimiter: link };
}
function spaceAfter(delimiter) {
  return /\s$/.test(delimiter) ? delimiter : `${delimiter} `;
}
function precedes(rule, several2, afterInverted) {
  if (rule === "contextual") return several2;
  return rule === "always" || rule === "after-inverted-name" && afterInverted;
}
function truncate(kept, last, style, scope, inverted) {
  const first = { kids: kept, delimiter: style.delimiter };
  if (last !== void 0) return { kids: [first, { kids: [last], prefix: "\u2026 " }], delimiter: style.delimiter };
  const term = termOf(scope.locale, style.etAlTerm);
  if (!term || scope.sort) return first;
  const etAl = style.wrapEtAl([term], scope);
  const separated = precedes(style.precedesEtAl, kept.length > 1, inverted(kept.length - 1));
  const tight = /^[\p{Script=Han}\p{Script=Hiragana}]/u.test(term) ? "" : " ";
  return { kids: [first, etAl], delimiter: separated ? style.delimiter : tight };
}

// src/csl/compile.ts
function compileElement(element, compiler) {
  switch (element.name) {
    case "text":
      return compileText(element, compiler);
    case "number":
      return compileNumber(element, compiler);
    case "date":
      return compileDate(element, compiler);
    case "names":
      return compileNames(element, compiler);
    case "label":
      return compileVariableLabel(element);
    case "group":
      return compileGroup(element, compiler);
    case "choose":
      return compileChoose(element, compiler);
    default:
      throw new StyleError("No rendering element", element.name, element.line);
  }
}
function makeCompiler(macros, settings) {
  const compiled = /* @__PURE__ */ new Map();
  const inheriting = /* @__PURE__ */ new Map();
  const macro = (name, caller, compiler) => {
    const element = macros.get(name);
    if (!element) throw new StyleError(`There is no macro "${name}"`, caller.name, caller.line);
    if (compiler.namesParts && inherits(element, macros, inheriting)) return compileMacro(element, compiler);
    const known2 = compiled.get(name);
    if (known2) return known2;
    const { namesParts: _, ...plain } = compiler;
    const render = compileMacro(element, plain);
    compiled.set(name, render);
    return render;
  };
  return { ...settings, compile: compileElement, macro };
}
function inherits(element, macros, known2) {
  if (element.name === "names") return !element.children.some(({ name: name2 }) => name2 !== "substitute");
  const name = element.name === "macro" ? element.attributes.get("name") : void 0;
  const answer = name === void 0 ? void 0 : known2.get(name);
  if (answer !== void 0) return answer;
  const called = element.name === "text" ? macros.get(element.attributes.get("macro") ?? "") : void 0;
  const found = element.children.some((child) => inherits(child, macros, known2)) || !!called && inherits(called, macros, known2);
  if (name !== void 0) known2.set(name, found);
  return found;
}
function compileMacro(element, compiler) {
  const render = compileChildren(element.children, compiler);
  return (scope) => {
    const kids = renderGroup(render, scope);
    if (!kids) return void 0;
    return kids.length === 1 ? kids[0] : { kids };
  };
}

// src/variables.ts
var NAME_VARIABLES = [
  "author",
  "chair",
  "collection-editor",
  "compiler",
  "composer",
  "container-author",
  "contributor",
  "curator",
  "director",
  "editor",
  "editorial-director",
  "executive-producer",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "narrator",
  "organizer",
  "original-author",
  "performer",
  "producer",
  "recipient",
  "reviewed-author",
  "script-writer",
  "series-creator",
  "translator"
];
var DATE_VARIABLES = [
  "accessed",
  "available-date",
  "event-date",
  "issued",
  "original-date",
  "submitted"
];
var TEXT_VARIABLES = [
  "abstract",
  "annote",
  "archive",
  "archive_collection",
  "archive_location",
  "archive-place",
  "authority",
  "call-number",
  "chapter-number",
  "citation-key",
  "citation-label",
  "citation-number",
  "collection-number",
  "collection-title",
  "container-title",
  "container-title-short",
  "dimensions",
  "division",
  "DOI",
  "edition",
  "event-place",
  "event-title",
  "first-reference-note-number",
  "genre",
  "ISBN",
  "ISSN",
  "issue",
  "jurisdiction",
  "keyword",
  "language",
  "license",
  "locator",
  "medium",
  "note",
  "number",
  "number-of-pages",
  "number-of-volumes",
  "original-publisher",
  "original-publisher-place",
  "original-title",
  "page",
  "page-first",
  "part-number",
  "part-title",
  "PMCID",
  "PMID",
  "printing-number",
  "publisher",
  "publisher-place",
  "references",
  "reviewed-genre",
  "reviewed-title",
  "scale",
  "section",
  "source",
  "status",
  "supplement-number",
  "title",
  "title-short",
  "URL",
  "version",
  "volume",
  "volume-title",
  "volume-title-short",
  "year-suffix"
];

// src/csl/sort.ts
function compileSort(element, compiler) {
  return element.children.map((key) => {
    const { attributes } = key;
    const number = (name) => {
      const value = Number.parseInt(attributes.get(name) ?? "", 10);
      return Number.isNaN(value) ? void 0 : value;
    };
    const useLast = attributes.get("names-use-last");
    return {
      names: {
        min: number("names-min"),
        useFirst: number("names-use-first"),
        useLast: useLast === void 0 ? void 0 : useLast === "true"
      },
      descending: attributes.get("sort") === "descending",
      value: keyValue(key, compiler)
    };
  });
}
function keyValue(key, compiler) {
  const macro = key.attributes.get("macro");
  if (macro !== void 0) {
    const render = compiler.macro(macro, key, compiler);
    return (scope) => cleaned(plainText(render(scope)));
  }
  const variable = key.attributes.get("variable");
  if (!variable) throw new StyleError("A sort key needs a variable or a macro", key.name, key.line);
  if (DATE_VARIABLES.some((one) => one === variable)) {
    const read2 = dateReader(variable);
    return (scope) => sortable(read2(scope));
  }
  if (NAME_VARIABLES.some((one) => one === variable)) {
    const render = namesRender(variable, compiler);
    return (scope) => cleaned(plainText(render(scope)));
  }
  const read = textReader(variable);
  if (variable === "citation-label") return (scope) => cleaned(read(scope) ?? citationLabel(scope) ?? "");
  return (scope) => cleaned(padded(read(scope) ?? ""));
}
function namesRender(variable, compiler) {
  const name = {
    name: "name",
    attributes: /* @__PURE__ */ new Map([
      ["form", "long"],
      ["name-as-sort-order", "all"]
    ]),
    children: [],
    text: "",
    line: 0
  };
  const names = {
    name: "names",
    attributes: /* @__PURE__ */ new Map([["variable", variable]]),
    children: [name],
    text: "",
    line: 0
  };
  return compiler.compile(names, compiler);
}
function padded(text) {
  return text.replace(/\d+/g, (digits) => digits.padStart(8, "0"));
}
function cleaned(text) {
  if (!/[<"'“”‘’«»„[\](){},]/.test(text)) return text;
  return text.replace(/<\/?[a-z][^<>]*>/g, "").replace(/["'“”‘’«»„[\](){},]/g, "");
}
function compareKeys(left, right, keys, compare) {
  for (let index = 0; index < keys.length; index += 1) {
    const a = left(index);
    const b = right(index);
    if (a === b) continue;
    if (a === "") return 1;
    if (b === "") return -1;
    const order = compare(a, b);
    if (order !== 0) return keys[index]?.descending ? -order : order;
  }
  return 0;
}

// src/csl/validate.ts
var RENDERING = ["text", "number", "date", "names", "label", "group", "choose"];
var CHILDREN = {
  style: ["info", "locale", "macro", "citation", "bibliography", "intext"],
  citation: ["sort", "layout", "institution"],
  bibliography: ["sort", "layout", "institution"],
  sort: ["key"],
  layout: RENDERING,
  macro: RENDERING,
  group: RENDERING,
  choose: ["if", "else-if", "else"],
  if: RENDERING,
  "else-if": RENDERING,
  else: RENDERING,
  names: ["name", "et-al", "label", "substitute", "institution"],
  substitute: RENDERING,
  name: ["name-part"],
  date: ["date-part"],
  text: [],
  number: [],
  label: []
};
var LARGEST = 1e6;
function validate(root) {
  checkElement(root);
  const macros = /* @__PURE__ */ new Map();
  for (const child of root.children) if (child.name === "macro") macros.set(child.attributes.get("name") ?? "", child);
  const sizes = /* @__PURE__ */ new Map();
  for (const child of root.children) {
    if (child.name === "locale" || child.name === "info") continue;
    if (sizeOf(child, macros, sizes, []) > LARGEST) {
      throw new StyleError("Macros call each other beyond reason", child.name, child.line);
    }
  }
}
function checkElement(element) {
  const allowed = Object.hasOwn(CHILDREN, element.name) ? CHILDREN[element.name] : void 0;
  for (const child of element.children) {
    if (allowed && !allowed.includes(child.name)) {
      throw new StyleError(`<${child.name}> has no place in <${element.name}>`, child.name, child.line);
    }
    if (child.name !== "info" && child.name !== "locale") checkElement(child);
  }
  for (const attribute of element.name === "macro" ? ["name"] : element.name === "number" ? ["variable"] : []) {
    if (!element.attributes.get(attribute)) throw new StyleError(`${attribute} is missing`, element.name, element.line);
  }
}
function sizeOf(element, macros, sizes, open) {
  let size = 1;
  for (const child of element.children) size += sizeOf(child, macros, sizes, open);
  const name = element.name === "text" || element.name === "key" ? element.attributes.get("macro") : void 0;
  if (name === void 0) return size;
  if (open.includes(name)) throw new StyleError(`Macro "${name}" calls itself`, element.name, element.line);
  const macro = macros.get(name);
  if (!macro) throw new StyleError(`There is no macro "${name}"`, element.name, element.line);
  const known2 = sizes.get(name) ?? sizeOf(macro, macros, sizes, [...open, name]);
  sizes.set(name, known2);
  return size + known2;
}

// src/csl/style.ts
function loadStyle(xml, locales, parent) {
  const own = readXml(xml);
  if (own.name !== "style") throw new StyleError("A style begins with <style>", own.name, own.line);
  const info = infoOf(own);
  const link = info.children.find(
    ({ name, attributes }) => name === "link" && attributes.get("rel") === "independent-parent"
  );
  const isDependent = !own.children.some(({ name }) => name === "citation");
  if (link && isDependent && parent === void 0) {
    throw new StyleError(`The style depends on ${link.attributes.get("href")}: give it as parent`, "link", link.line);
  }
  const root = link && isDependent && parent !== void 0 ? readXml(parent) : own;
  validate(root);
  return compileRoot(
    root,
    { ...describe(own), defaultLocale: own.attributes.get("default-locale") ?? root.attributes.get("default-locale") },
    locales
  );
}
function infoOf(root) {
  return root.children.find(({ name }) => name === "info") ?? {
    name: "info",
    attributes: /* @__PURE__ */ new Map(),
    children: [],
    text: "",
    line: root.line
  };
}
function describe(root) {
  const text = (name) => infoOf(root).children.find((child) => child.name === name)?.text.trim() ?? "";
  return { id: text("id"), title: text("title") };
}
function compileRoot(root, description, locales) {
  const macros = /* @__PURE__ */ new Map();
  for (const child of root.children) if (child.name === "macro") macros.set(child.attributes.get("name") ?? "", child);
  const isYearSuffix = ({ name, attributes }) => name === "text" && attributes.get("variable") === "year-suffix";
  const explicitYearSuffix = countElements(root, isYearSuffix) > 0;
  const area = (name) => {
    const element = root.children.find((child) => child.name === name);
    return element && compileArea(element, root, macros, explicitYearSuffix);
  };
  const citation = area("citation");
  const bibliography = area("bibliography");
  if (!citation) throw new StyleError("A style needs <citation>", root.name, root.line);
  return {
    ...description,
    isNote: root.attributes.get("class") === "note",
    citation: { ...citation, groupDelimiter: groupDelimiter(citation, bibliography) },
    bibliography,
    explicitYearSuffix,
    disambiguateConditions: countElements(root, ({ attributes }) => attributes.has("disambiguate")),
    shortensNames: countElements(root, ({ attributes }) => attributes.has("et-al-subsequent-min")) > 0,
    asksPosition: countElements(root, ({ attributes }) => attributes.has("position")) > 0,
    localeFor: localeFinder(root, locales)
  };
}
function groupDelimiter(citation, bibliography) {
  const { attributes, delimiter, sort } = citation;
  const isGrouped = attributes.has("collapse") && (sort.length > 0 || bibliography !== void 0);
  return attributes.get("cite-group-delimiter") ?? (isGrouped ? ", " : delimiter);
}
function countElements(element, test) {
  return element.children.reduce((sum, child) => sum + countElements(child, test), test(element) ? 1 : 0);
}
function compileArea(element, root, macros, explicitYearSuffix) {
  const inherited = new Map([...root.attributes, ...element.attributes]);
  const compiler = makeCompiler(macros, {
    inherited,
    pageRangeFormat: oneOf(root, "page-range-format", [
      "expanded",
      "minimal",
      "minimal-two",
      "chicago",
      "chicago-15",
      "chicago-16"
    ]),
    explicitYearSuffix
  });
  const layout = element.children.find(({ name }) => name === "layout");
  if (!layout) throw new StyleError("A layout is missing", element.name, element.line);
  const sort = element.children.find(({ name }) => name === "sort");
  return {
    render: compileChildren(layout.children, compiler),
    sort: sort ? compileSort(sort, compiler) : [],
    attributes: inherited,
    delimiter: layout.attributes.get("delimiter") ?? "",
    groupDelimiter: "",
    layout: { ...affixesOf(layout), format: formatOf(layout) }
  };
}
function localeFinder(root, locales) {
  const own = root.children.filter(({ name }) => name === "locale").map(localeOfElement);
  const made2 = /* @__PURE__ */ new Map();
  return (language) => {
    const known2 = made2.get(language);
    if (known2) return known2;
    const base = locales(language);
    const [primary = ""] = language.split("-");
    const layers = ["", primary, language].filter((one, index, all) => all.indexOf(one) === index);
    let locale = { ...base, language };
    for (const layer of layers) {
      for (const one of own) if (one.language === layer) locale = overlay(locale, one);
    }
    made2.set(language, locale);
    return locale;
  };
}

// src/csl/disambiguate.ts
var NONE = { shown: [], given: [], conditions: 0, yearSuffix: "" };
function disambiguate(context, sorted) {
  const { attributes } = context.style.citation;
  const ways = {
    names: attributes.get("disambiguate-add-names") === "true",
    given: attributes.get("disambiguate-add-givenname") === "true",
    rule: attributes.get("givenname-disambiguation-rule") ?? "by-cite",
    suffix: attributes.get("disambiguate-add-year-suffix") === "true"
  };
  if (!ways.names && !ways.given && !ways.suffix && context.style.disambiguateConditions === 0) return;
  const slots = /* @__PURE__ */ new Map();
  const keys = /* @__PURE__ */ new Map();
  for (const work of context.works) {
    const found = [];
    keys.set(work, cited(work, context, found));
    slots.set(work, found);
  }
  const expanded = ways.given && ways.rule !== "by-cite" ? expandGlobally(slots, ways.rule) : /* @__PURE__ */ new Set();
  for (const work of expanded) keys.set(work, cited(work, context));
  const order = new Map(sorted.map((work, index) => [work, index]));
  const ambiguous = setsOf(context.works, (work) => keys.get(work) ?? "").filter((set2) => set2.length > 1);
  for (const set2 of ambiguous) separate(set2, context, ways, slots, order);
}
function comparedAs(context) {
  const { style, hasLaterCites } = context;
  return (style.asksPosition ? hasLaterCites : style.shortensNames) ? { position: "subsequent" } : {};
}
function cited(work, context, slots) {
  const distinction = work.distinction && { ...work.distinction, yearSuffix: "" };
  const cite = comparedAs(context);
  const scope = context.scopeOf(work, "citation", { distinction, citationNumber: 0, comparing: true, cite, slots });
  return context.style.citation.render(scope).map(plainText).join("");
}
function partition(works, context) {
  return setsOf(works, (work) => cited(work, context));
}
function setsOf(works, keyOf) {
  const sets = /* @__PURE__ */ new Map();
  for (const work of works) {
    const key = keyOf(work);
    const set2 = sets.get(key);
    if (set2) set2.push(work);
    else sets.set(key, [work]);
  }
  return [...sets.values()];
}
function change(work, more) {
  work.distinction = { ...work.distinction ?? NONE, ...more };
}
function separate(set2, context, ways, slots, order) {
  let left = [[...set2]];
  if (ways.names) left = left.flatMap((one) => bySteps(one, context, slots, nameSteps(one, slots), ways));
  if (ways.given && ways.rule === "by-cite") {
    left = left.flatMap((one) => bySteps(one, context, slots, givenSteps(one, slots, ways.names), ways));
  }
  if (context.style.disambiguateConditions > 0) left = left.flatMap((one) => byCondition(one, context));
  if (ways.suffix) for (const one of left) addSuffixes(one, order);
}
function nameSteps(set2, slots) {
  const steps = [];
  const [first = []] = set2.map((work) => slots.get(work) ?? []);
  first.forEach((_, slot) => {
    const most = Math.max(...set2.map((work) => slots.get(work)?.[slot]?.names.length ?? 0));
    const shown = Math.max(1, Math.min(...set2.map((work) => slots.get(work)?.[slot]?.shown ?? 0)));
    for (let name = shown; name < most; name += 1) steps.push({ slot, name, level: 0 });
  });
  return steps;
}
function givenSteps(set2, slots, addNames) {
  const steps = [];
  const [first = []] = set2.map((work) => slots.get(work) ?? []);
  first.forEach((_, slot) => {
    const most = Math.max(...set2.map((work) => slots.get(work)?.[slot]?.names.length ?? 0));
    const shown = Math.max(...set2.map((work) => slots.get(work)?.[slot]?.shown ?? 0));
    for (let name = 0; name < (addNames ? most : shown); name += 1) {
      if (name >= shown) steps.push({ slot, name, level: 0 });
      steps.push({ slot, name, level: 1 }, { slot, name, level: 2 });
    }
  });
  return steps;
}
function bySteps(set2, context, slots, steps, ways) {
  if (set2.length < 2) return [];
  const before = new Map(set2.map((work) => [work, work.distinction]));
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (!step) break;
    const kept = new Map(set2.map((work) => [work, work.distinction]));
    for (const work of set2) take(work, step, slots);
    const parts = partition(set2, context);
    if (parts.length > 1) {
      return parts.flatMap((part) => bySteps(part, context, slots, steps.slice(index + 1), ways));
    }
    if (step.level > 0) for (const work of set2) work.distinction = kept.get(work);
  }
  for (const work of set2) work.distinction = before.get(work);
  return [[...set2]];
}
function take(work, step, slots) {
  const slot = slots.get(work)?.[step.slot];
  if (!slot || step.name >= slot.names.length) return;
  const { shown, given } = work.distinction ?? NONE;
  if (step.level === 0) {
    change(work, { shown: set(shown, step.slot, Math.max(step.name + 1, slot.shown), 0) });
    return;
  }
  if (step.level > (slot.levels[step.name] ?? 0)) return;
  const levels = set(given[step.slot] ?? [], step.name, step.level, 0);
  change(work, { given: set(given, step.slot, levels, []) });
}
function set(list, index, value, filler) {
  const copy = [...list];
  while (copy.length <= index) copy.push(filler);
  copy[index] = value;
  return copy;
}
function byCondition(set2, context) {
  let left = [[...set2]];
  for (let conditions = 1; conditions <= context.style.disambiguateConditions && left.length > 0; conditions += 1) {
    for (const one of left) for (const work of one) change(work, { conditions });
    left = left.flatMap((one) => partition(one, context)).filter((part) => part.length > 1);
  }
  return left;
}
function addSuffixes(set2, order) {
  if (set2.length < 2) return;
  const inOrder = [...set2].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  inOrder.forEach((work, index) => {
    change(work, { yearSuffix: letters(index) });
  });
}
function letters(index) {
  const last = String.fromCharCode(97 + index % 26);
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
function expandGlobally(slots, rule) {
  const expanded = /* @__PURE__ */ new Set();
  const primaryOnly = rule.startsWith("primary-name");
  const most = rule.endsWith("-with-initials") ? 1 : 2;
  const families = /* @__PURE__ */ new Map();
  const eachName = (visit) => {
    for (const [work, list] of slots) {
      list.forEach(({ names }, slot) => {
        names.forEach((name, index) => {
          if (!(primaryOnly && index > 0) && !name.literal) visit(name, work, slot, index);
        });
      });
    }
  };
  eachName((person) => {
    const family = familyOf(person);
    const known2 = families.get(family) ?? /* @__PURE__ */ new Map();
    families.set(family, known2);
    if (!known2.has(person.given)) known2.set(person.given, { bare: squeezed(person.given), short: short(person) });
  });
  const levels = new Map([...families].map(([family, given]) => [family, levelsOf(given, most)]));
  eachName((person, work, slot, name) => {
    const level = levels.get(familyOf(person))?.get(person.given) ?? 0;
    if (level === 0) return;
    take(work, { slot, name, level }, slots);
    expanded.add(work);
  });
  return expanded;
}
function familyOf({ nonDropping, family }) {
  return `${nonDropping.trim()} ${family}`;
}
function levelsOf(given, most) {
  const bareByShort = /* @__PURE__ */ new Map();
  for (const { bare, short: initial } of given.values()) {
    const known2 = bareByShort.get(initial) ?? /* @__PURE__ */ new Set();
    bareByShort.set(initial, known2.add(bare));
  }
  return new Map(
    [...given].map(([name, { short: initial }]) => {
      const same = bareByShort.get(initial)?.size ?? 0;
      const level = same > 1 && most === 2 ? 2 : bareByShort.size > 1 ? 1 : 0;
      return [name, level];
    })
  );
}
function squeezed(given) {
  return given.replace(/[\s.]+/g, "");
}
function short(person) {
  return initialsOf(person, ".", { shorten: true, hyphen: true });
}

// src/csl/note-fields.ts
var VARIABLES = new Map([
  ...NAME_VARIABLES.map((variable) => [variable, "name"]),
  ...DATE_VARIABLES.map((variable) => [variable, "date"]),
  ...TEXT_VARIABLES.map((variable) => [variable, "text"])
]);
function withNoteFields(item) {
  if (typeof item.note !== "string" || !item.note.includes(": ")) return item;
  const found = {};
  for (const line of item.note.split("\n")) {
    const [, variable = "", value = ""] = /^([A-Za-z-]{3,40}): (\S.*)$/.exec(line) ?? [];
    const kind = VARIABLES.get(variable);
    if (!kind || Object.hasOwn(item, variable)) continue;
    if (kind === "text") found[variable] = value.trim();
    else if (kind === "date") found[variable] = { raw: value.trim() };
    else found[variable] = [...found[variable] ?? [], nameOf(value)];
  }
  return Object.keys(found).length > 0 ? { ...item, ...found } : item;
}
function nameOf(value) {
  const [family = "", given] = value.split(/\s*\|\|\s*/);
  return given === void 0 ? { literal: family.trim() } : { family: family.trim(), given: given.trim() };
}

// src/csl/pieces.ts
var CLOSE = { kind: "close" };
var MEET = {
  "::": ":",
  ";:": ";",
  "!:": "!",
  "?:": "?",
  ":.": ":",
  "..": ".",
  ";.": ";",
  "!.": "!",
  "?.": "?",
  "\u2026.": "\u2026",
  ";;": ";",
  ",,": ",",
  ":!": "!",
  ";!": "!",
  "!!": "!",
  ":?": "?",
  ";?": "?",
  "??": "?"
};
function joinTree(root, locale) {
  const pieces = [];
  const inQuote = locale.options.get("punctuation-in-quote") === "true";
  write(root, { pieces, inQuote, locale, quoteDepth: 0, formats: {}, variable: void 0, href: void 0 });
  const end = pieces[pieces.length - 1];
  const last = lastText(pieces);
  if (end?.kind === "close" && end.display && last) last.piece.text = last.piece.text.trimEnd();
  return pieces;
}
function write(node, writing) {
  if (typeof node === "string") {
    writeText(node, writing);
    return;
  }
  const { variable, href } = writing;
  if (node.prefix) writeAffix(node.prefix, writing);
  if (node.variable) writing.variable = node.variable;
  if (node.href) writing.href = node.href;
  writeInside(node, writing);
  writing.variable = variable;
  writing.href = href;
  if (node.suffix) writeAffix(node.suffix, writing);
}
function writeInside(node, writing) {
  const { pieces, formats } = writing;
  const start = pieces.length;
  if (node.display) pieces.push({ kind: "open", property: "display", value: node.display });
  const opened = openFormats(node, writing);
  if (node.quotes) openQuote(node.quotes, writing);
  const begin = pieces.length;
  for (let index = 0; index < node.kids.length; index += 1) {
    if (pieces.length > begin && node.delimiter) writeAffix(node.delimiter, writing);
    write(node.kids[index] ?? "", writing);
  }
  if (node.quotes) closeQuote(node.quotes, writing);
  for (let count = 0; count < opened; count += 1) pieces.push(CLOSE);
  if (node.display) closeDisplay(pieces, start);
  writing.formats = formats;
}
var PROPERTIES = [
  "vertical-align",
  "text-decoration",
  "font-weight",
  "font-variant",
  "font-style"
];
var NORMAL = {
  "font-style": "normal",
  "font-variant": "normal",
  "font-weight": "normal",
  "text-decoration": "none",
  "vertical-align": "baseline"
};
function openFormats(node, writing) {
  const wanted = node.plain ? NORMAL : node.format;
  if (!wanted) return 0;
  let opened = 0;
  const now = { ...writing.formats };
  for (const property of PROPERTIES) {
    let value = wanted[property];
    if (value === void 0) continue;
    const normal = NORMAL[property] ?? "";
    const around = now[property] ?? normal;
    if (node.flips && value === around) value = normal;
    if (value === around) continue;
    writing.pieces.push({ kind: "open", property, value });
    now[property] = value;
    opened += 1;
  }
  writing.formats = now;
  return opened;
}
function quoteMark(quotes, side, writing) {
  const inner = quotes === "single" && writing.quoteDepth === 0 ? true : writing.quoteDepth % 2 === 1;
  return termOf(writing.locale, `${side}-${inner ? "inner-" : ""}quote`) ?? "";
}
function openQuote(quotes, writing) {
  writeText(quoteMark(quotes, "open", writing), writing);
  writing.quoteDepth += 1;
}
function closeQuote(quotes, writing) {
  writing.quoteDepth -= 1;
  writing.pieces.push({ kind: "quote", text: quoteMark(quotes, "close", writing) });
}
function writeText(text, writing) {
  if (text === "") return;
  const last = lastText(writing.pieces);
  const fresh = last?.piece.text.endsWith(" ") && !last.quoted && text.startsWith(" ") ? text.slice(1) : text;
  writing.pieces.push({ kind: "text", text: fresh, variable: writing.variable, href: writing.href });
}
function writeAffix(affix, writing) {
  let rest = affix;
  while (rest !== "") {
    const last = lastText(writing.pieces);
    const mark = rest[0] ?? "";
    if (!last || !".,:;!?".includes(mark)) break;
    const before = last.piece.text.slice(-1);
    const met = MEET[before + mark];
    if (met === before) rest = rest.slice(1);
    else if (met !== void 0) {
      last.piece.text = last.piece.text.slice(0, -1);
      if (last.piece.text === "") writing.pieces.splice(last.index, 1);
      rest = met + rest.slice(1);
    } else if (last.quoted && writing.inQuote && ".,!?".includes(mark)) {
      const text2 = { kind: "text", text: mark, variable: void 0, href: void 0 };
      writing.pieces.splice(last.quoteAt, 0, text2);
      rest = rest.slice(1);
    } else break;
  }
  if (rest === "") return;
  const end = writing.pieces[writing.pieces.length - 1];
  const block = end?.kind === "close" && end.display && !/^\s*$/.test(rest) ? writing.pieces.pop() : void 0;
  const isSpaced = rest.startsWith(" ") && (isBlockAtStart(writing.pieces) || /\s$/.test(lastText(writing.pieces)?.piece.text ?? ""));
  const text = isSpaced ? rest.slice(1) : rest;
  if (text !== "") writing.pieces.push({ kind: "text", text, variable: void 0, href: void 0 });
  if (block) writing.pieces.push(block);
}
function isBlockAtStart(pieces) {
  const [first] = pieces;
  return pieces.length === 1 && first?.kind === "open" && first.property === "display";
}
function closeDisplay(pieces, start) {
  const isEmpty = !pieces.slice(start).some((piece) => piece.kind === "text" && piece.text !== "");
  if (isEmpty) pieces.length = start;
  else pieces.push({ kind: "close", display: true });
}
function lastText(pieces) {
  let quoteAt = -1;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.kind === "quote") quoteAt = index;
    if (piece?.kind === "text") return { piece, index, quoted: quoteAt !== -1, quoteAt };
    if (piece?.kind === "open" && piece.property === "display") return void 0;
  }
  return void 0;
}

// src/csl/substitute.ts
function authorSubstitution(area) {
  const text = area.attributes.get("subsequent-author-substitute");
  if (text === void 0) return (entry) => entry;
  const rule = area.attributes.get("subsequent-author-substitute-rule") ?? "complete-all";
  let before = [];
  return (entry) => {
    const names = findRole(entry, "names");
    const now = names ? namesOf(names) : [];
    const isFirst = before.length === 0;
    const last = before;
    before = now;
    return names && !isFirst ? replaceNode(entry, names, substituted(names, now, last, text, rule)) : entry;
  };
}
function namesOf(names) {
  const found = [];
  collect(names, found);
  return found.length > 0 ? found : [plainText(names)];
}
function collect(node, found) {
  if (typeof node === "string") return;
  if (node.role === "name") found.push(plainText(node));
  else for (const kid of node.kids) collect(kid, found);
}
function substituted(names, now, before, text, rule) {
  const isSame = now.length === before.length && now.every((name, index) => name === before[index]);
  if (!findRole(names, "name")) return isSame ? replaceAll(names, text) : names;
  let same = 0;
  while (same < now.length && now[same] === before[same]) same += 1;
  switch (rule) {
    case "complete-each":
      return isSame ? replaceNames(names, text, now.length) : names;
    case "partial-each":
      return replaceNames(names, text, same);
    case "partial-first":
      return replaceNames(names, text, Math.min(same, 1));
    default:
      return isSame ? replaceAll(names, text) : names;
  }
}
function replaceNames(names, text, count) {
  let left = count;
  const visit = (node) => {
    if (typeof node === "string" || left === 0) return node;
    if (node.role === "name") {
      left -= 1;
      return text;
    }
    return { ...node, kids: node.kids.map(visit) };
  };
  return visit(names);
}
function replaceAll(names, text) {
  const list = findRole(names, "name-list");
  return list ? replaceNode(names, list, { ...list, kids: [text] }) : { ...names, kids: [text] };
}

// src/csl/document.ts
function makeContext(style, items2, settings) {
  const byId = /* @__PURE__ */ new Map();
  for (const given of items2) {
    const item = withNoteFields(given);
    const id = String(item.id ?? byId.size);
    byId.set(id, register(item, id, byId.get(id)?.number ?? byId.size + 1));
  }
  const documentLocale = style.localeFor(settings.locale ?? style.defaultLocale ?? "en-US");
  const localeOf = (item) => settings.language === "item" && item.language ? style.localeFor(item.language) : documentLocale;
  const options = settings.options ?? {};
  const scopeOf = (work, area, more) => makeScope({
    item: work.item,
    values: work.values,
    locale: localeOf(work.item),
    area,
    citationNumber: work.number,
    distinction: work.distinction,
    options,
    ...more
  });
  return { style, works: [...byId.values()], byId, localeOf, documentLocale, hasLaterCites: false, scopeOf };
}
function register(item, id, number) {
  return { item, values: valuesOf(item), id, number, distinction: void 0 };
}
function sortWorks(works, context, name, area) {
  const keys = area?.sort ?? [];
  if (keys.length === 0) return works;
  const valued = works.map((work) => ({ work, value: keyValues(work, keys, context, name) }));
  const { compare } = new Intl.Collator(context.documentLocale.language);
  return valued.sort((a, b) => compareKeys(a.value, b.value, keys, compare)).map(({ work }) => work);
}
function keyValues(work, keys, context, name) {
  const values = [];
  return (index) => {
    const known2 = values[index];
    if (known2 !== void 0) return known2;
    const key = keys[index];
    const value = key ? key.value(context.scopeOf(work, name, { sort: key.names })) : "";
    values[index] = value;
    return value;
  };
}
function layoutOf2(area, kids) {
  const { prefix, suffix, format } = area.layout;
  return { kids: [{ kids, prefix, suffix }], format };
}
function layoutEntry(area, kids) {
  const { prefix, suffix, format } = area.layout;
  if (!area.attributes.get("second-field-align") || kids.length < 2) return layoutOf2(area, kids);
  const [first = "", ...rest] = kids;
  const margin = { kids: [first], display: "left-margin" };
  return { kids: [margin, { kids: [{ kids: rest, suffix }], display: "right-inline" }], prefix, format };
}

// src/csl/runs.ts
var MARKS = {
  "font-style:italic": "italic",
  "font-style:oblique": "italic",
  "font-weight:bold": "bold",
  "font-variant:small-caps": "small-caps",
  "vertical-align:sup": "superscript",
  "vertical-align:sub": "subscript",
  "text-decoration:underline": "underline"
};
function piecesToRuns(pieces) {
  const runs = [];
  const open = [];
  for (const piece of pieces) {
    if (piece.kind === "open") open.push({ property: piece.property, mark: MARKS[`${piece.property}:${piece.value}`] });
    else if (piece.kind === "close") endBlock(open.pop()?.property, runs);
    else add(runs, piece, markOf(open));
  }
  const last = runs[runs.length - 1];
  if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  return runs;
}
function markOf(open) {
  const seen = /* @__PURE__ */ new Set();
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const one = open[index];
    if (!one || seen.has(one.property)) continue;
    if (one.mark) return one.mark;
    seen.add(one.property);
  }
  return void 0;
}
function endBlock(property, runs) {
  const last = runs[runs.length - 1];
  if (property === "display" && last && !/\s$/.test(last.text)) runs.push({ text: " " });
}
function add(runs, piece, mark) {
  const variable = piece.kind === "text" ? piece.variable : void 0;
  const href = piece.kind === "text" ? piece.href : void 0;
  const last = runs[runs.length - 1];
  if (last && last.mark === mark && last.variable === variable && last.href === href) {
    runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    return;
  }
  runs.push({ text: piece.text, ...variable && { variable }, ...mark && { mark }, ...href && { href } });
}

// tests/csl/citeproc.ts
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
var require2 = createRequire(import.meta.url);
function pluginData(name) {
  const path = require2.resolve("@citation-js/plugin-csl/package.json").replace("package.json", `lib/${name}.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}
var english = pluginData("locales")["en-US"] ?? "";
var pluginApa = pluginData("styles").apa ?? "";

// tests/csl/records.ts
var TYPES = [
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "book",
  "chapter",
  "dataset",
  "entry-encyclopedia",
  "paper-conference",
  "report",
  "speech",
  "thesis",
  "webpage"
];
var WORDS = {
  en: {
    family: [
      "Hartley",
      "Okafor",
      "Lindqvist",
      "O\u2019Neill",
      "van Dalen",
      "Smith-Jones",
      "Petrova",
      "de la Cruz",
      "Weiss",
      "Tanaka"
    ],
    given: ["Maria", "John Paul", "Anne-Marie", "K. L.", "Thomas", "Igor V.", "Susan", "Piotr", "Zo\xEB", "R."],
    title: [
      "soil",
      "memory",
      "of",
      "rural",
      "the",
      "education",
      "and",
      "markets",
      "in",
      "DNA",
      "climate",
      "\u201Copen\u201D data",
      "methods",
      "poetry"
    ],
    place: ["London", "New York", "Berlin", "Oslo"],
    publisher: ["Harbour Press", "University of Leeds", "Academic House", "Institute of Soil Science"],
    body: ["World Soil Council", "Ministry of Education"],
    journal: ["Journal of Rural Studies", "Nature & Society", "The Observer", "Annals of Data"]
  },
  ru: {
    family: [
      "\u0418\u0432\u0430\u043D\u043E\u0432\u0430",
      "\u041F\u0435\u0442\u0440\u043E\u0432",
      "\u0420\u0438\u043C\u0441\u043A\u0438\u0439-\u041A\u043E\u0440\u0441\u0430\u043A\u043E\u0432",
      "\u0416\u0443\u043A\u043E\u0432\u0441\u043A\u0430\u044F",
      "\u0444\u043E\u043D \u0411\u0435\u0440\u0433",
      "\u0429\u0435\u0440\u0431\u0430\u043A\u043E\u0432",
      "\u042E\u0434\u0438\u043D",
      "\u0426\u0432\u0435\u0442\u043A\u043E\u0432\u0430",
      "\u041B\u0438",
      "\u0413\u043E\u0433\u043E\u043B\u044C"
    ],
    given: ["\u0410. \u0411.", "\u041C\u0430\u0440\u0438\u044F", "\u0416\u0430\u043D-\u041F\u043E\u043B\u044C", "\u042E. \u0412.", "\u041D\u0438\u043A\u043E\u043B\u0430\u0439 \u0418\u0432\u0430\u043D\u043E\u0432\u0438\u0447", "\u0415.", "\u041E\u043B\u044C\u0433\u0430", "\u0425. \u041C.", "\u041F\u0451\u0442\u0440", "\u0421. \u0410."],
    title: [
      "\u043F\u043E\u0447\u0432\u044B",
      "\u043F\u0430\u043C\u044F\u0442\u044C",
      "\u0438",
      "\u0441\u0435\u043B\u044C\u0441\u043A\u043E\u0435",
      "\u043E\u0431\u0440\u0430\u0437\u043E\u0432\u0430\u043D\u0438\u0435",
      "\u0440\u044B\u043D\u043A\u0438",
      "\u0432",
      "\u0414\u041D\u041A",
      "\u043A\u043B\u0438\u043C\u0430\u0442",
      "\xAB\u043E\u0442\u043A\u0440\u044B\u0442\u044B\u0435\xBB \u0434\u0430\u043D\u043D\u044B\u0435",
      "\u043C\u0435\u0442\u043E\u0434\u044B",
      "\u043F\u043E\u044D\u0437\u0438\u044F"
    ],
    place: ["\u041C\u043E\u0441\u043A\u0432\u0430", "\u0421\u0430\u043D\u043A\u0442-\u041F\u0435\u0442\u0435\u0440\u0431\u0443\u0440\u0433", "\u041A\u0430\u0437\u0430\u043D\u044C", "\u0422\u043E\u043C\u0441\u043A"],
    publisher: ["\u041D\u0430\u0443\u043A\u0430", "\u0418\u0437\u0434-\u0432\u043E \u041C\u0413\u0423", "\u0410\u043A\u0430\u0434\u0435\u043C\u0438\u044F", "\u0418\u043D\u0441\u0442\u0438\u0442\u0443\u0442 \u043F\u043E\u0447\u0432\u043E\u0432\u0435\u0434\u0435\u043D\u0438\u044F"],
    body: ["\u0420\u043E\u0441\u0441\u0442\u0430\u0442", "\u041C\u0438\u043D\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043E \u043F\u0440\u043E\u0441\u0432\u0435\u0449\u0435\u043D\u0438\u044F"],
    journal: ["\u041F\u043E\u0447\u0432\u043E\u0432\u0435\u0434\u0435\u043D\u0438\u0435", "\u0412\u0435\u0441\u0442\u043D\u0438\u043A \u041C\u0413\u0423", "\u0418\u0437\u0432\u0435\u0441\u0442\u0438\u044F", "\u0410\u043D\u043D\u0430\u043B\u044B \u0434\u0430\u043D\u043D\u044B\u0445"]
  }
};
function randomOf(seed) {
  let state = seed;
  return () => {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    return state / 2 ** 32;
  };
}
function makeRecords(count, seed = 7) {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => makeRecord(index, random));
}
function makeRecord(index, random) {
  const language = random() < 0.5 ? "en" : "ru";
  const words = WORDS[language];
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sometimes = (chance, make) => random() < chance ? make() : {};
  const number = (most) => String(1 + Math.floor(random() * most));
  const names = (most) => random() < 0.1 ? [{ literal: pick(words.body) }] : Array.from({ length: 1 + Math.floor(random() * most) }, () => ({
    family: pick(words.family),
    given: pick(words.given)
  }));
  const title = () => {
    const text = Array.from({ length: 3 + Math.floor(random() * 6) }, () => pick(words.title)).join(" ");
    return text.charAt(0).toUpperCase() + text.slice(1) + (random() < 0.1 ? "?" : "");
  };
  const type = TYPES[index % TYPES.length] ?? "book";
  const inside = /^(?:article|chapter|entry|paper)/.test(type);
  const first = Number(number(400));
  return {
    id: `r${index}`,
    type,
    language,
    title: random() < 0.3 ? `${title()}: ${title()}` : title(),
    ...sometimes(0.92, () => ({ author: names(random() < 0.05 ? 24 : 4) })),
    ...sometimes(0.93, () => ({ issued: { "date-parts": [dateParts(random)] } })),
    ...inside ? { "container-title": pick(words.journal) } : sometimes(0.2, () => ({ "container-title": title() })),
    ...inside ? { page: random() < 0.2 ? String(first) : `${first}-${first + Number(number(30))}` } : {},
    ...type.startsWith("article") ? { volume: number(90), ...sometimes(0.7, () => ({ issue: number(12) })) } : sometimes(0.8, () => ({ publisher: pick(words.publisher), "publisher-place": pick(words.place) })),
    ...type === "chapter" || type === "paper-conference" ? sometimes(0.7, () => ({ editor: names(3) })) : {},
    ...type === "book" ? sometimes(0.4, () => ({ edition: number(23) })) : {},
    ...type === "book" ? sometimes(0.3, () => ({ translator: names(2), editor: names(2) })) : {},
    ...type === "thesis" ? { genre: language === "en" ? "PhD thesis" : "\u0434\u0438\u0441. \u2026 \u043A\u0430\u043D\u0434. \u043D\u0430\u0443\u043A" } : {},
    ...type === "report" ? sometimes(0.5, () => ({ number: number(500) })) : {},
    ...type === "speech" || type === "paper-conference" ? { "event-title": title(), "event-place": pick(words.place) } : {},
    ...sometimes(0.3, () => ({ DOI: `10.1000/${number(99999)}` })),
    ...sometimes(type === "webpage" ? 1 : 0.2, () => ({
      URL: `https://example.org/${number(9999)}`,
      accessed: { "date-parts": [[2026, 3, 7]] }
    }))
  };
}
function dateParts(random) {
  const year = 1900 + Math.floor(random() * 126);
  if (random() < 0.5) return [year];
  const month = 1 + Math.floor(random() * 12);
  return random() < 0.4 ? [year, month] : [year, month, 1 + Math.floor(random() * 28)];
}

// ../../tmp/i4/phases0.ts
var N = Number(process.argv[2] ?? 1e3);
var rounds = Number(process.argv[3] ?? 1);
var items = makeRecords(N);
for (let r = 0; r < rounds; r++) {
  const t = [["start", performance.now()]];
  const style = loadStyle(pluginApa, () => localeOfElement(readXml(english)), void 0);
  t.push(["compile", performance.now()]);
  const context = makeContext(style, items, {});
  t.push(["context", performance.now()]);
  const sorted = sortWorks(context.works, context, "bibliography", style.bibliography);
  t.push(["sort", performance.now()]);
  let renders = 0;
  const area = style.citation;
  const orig = area.render;
  area.render = (s) => {
    renders++;
    return orig(s);
  };
  disambiguate(context, sorted);
  t.push(["disambiguate", performance.now()]);
  const b = style.bibliography;
  const sub = authorSubstitution(b);
  const nodes = sorted.map((w) => sub(layoutEntry(b, b.render(context.scopeOf(w, "bibliography")))));
  t.push(["render", performance.now()]);
  const pieces = nodes.map((n, i) => joinTree(n, context.localeOf(sorted[i].item)));
  t.push(["join", performance.now()]);
  const runs = pieces.map(piecesToRuns);
  t.push(["runs", performance.now()]);
  console.log(t.slice(1).map(([n, x], i) => n + " " + (x - t[i][1]).toFixed(1)).join("  "), "total", (t.at(-1)[1] - t[0][1]).toFixed(1), "renders in disamb", renders);
}
