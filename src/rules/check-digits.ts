/** Digits of a number as values, `X` (or the Cyrillic `Х` that people type for it) as ten. */
function digitsOf(text: string): number[] {
  return [...text.replace(/[^\dXxХх]/gu, '')].map((digit) => (/\d/.test(digit) ? Number(digit) : 10));
}

function weighted(digits: readonly number[], weight: (index: number) => number): number {
  return digits.reduce((sum, digit, index) => sum + digit * weight(index), 0);
}

/** ISO 2108: ten digits by modulus 11, or thirteen that begin with 978 or 979 by modulus 10. */
export function isIsbn(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.lastIndexOf(10, digits.length - 2) !== -1) return false;
  if (digits.length === 10) return weighted(digits, (index) => 10 - index) % 11 === 0;
  const isBookland = /^97[89]/.test(digits.join(''));
  return digits.length === 13 && isBookland && weighted(digits, (index) => (index % 2 ? 3 : 1)) % 10 === 0;
}

/** ISO 3297: eight digits by modulus 11. */
export function isIssn(text: string): boolean {
  const digits = digitsOf(text);
  return digits.length === 8 && weighted(digits, (index) => 8 - index) % 11 === 0;
}

/** ISO 27729, ISO/IEC 7064 (MOD 11-2): sixteen digits. */
export function isOrcid(text: string): boolean {
  const digits = digitsOf(text);
  const total = digits.slice(0, 15).reduce((sum, digit) => (sum + digit) * 2, 0);
  return digits.length === 16 && (12 - (total % 11)) % 11 === digits[15];
}
