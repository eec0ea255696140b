declare module '*.txt' {
  const text: string;
  export default text;
}
declare module 'translit-rus-eng' {
  export default function translitRusEng(text: string, options: { engToRus?: boolean }): string;
}
declare module 'cyrillic-to-translit-js' {
  export default class CyrillicToTranslit {
    reverse(text: string): string;
  }
}
