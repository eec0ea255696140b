/** A growing table of 32-bit keys. */
export class HashIndex {
  private keys = new Int32Array(1 << 22);
  private values = new Int32Array(1 << 22);
  add(key: number): void {
    const slot = this.slot(key);
    this.keys[slot] = key;
    this.values[slot] = (this.values[slot] ?? 0) + 1;
  }
  get(key: number): number {
    return this.values[this.slot(key)] ?? 0;
  }
  /** Keeps the keys seen `least` times and numbers them from 1 in the order of their unsigned value. */
  number(least: number): number[] {
    const kept: number[] = [];
    this.keys.forEach((key, slot) => {
      if ((this.values[slot] ?? 0) >= least) kept.push(key >>> 0);
    });
    kept.sort((a, b) => a - b);
    const slots = 2 ** Math.ceil(Math.log2(2 * kept.length + 2));
    this.keys = new Int32Array(slots);
    this.values = new Int32Array(slots);
    kept.forEach((key, index) => {
      const slot = this.slot(key | 0);
      this.keys[slot] = key | 0;
      this.values[slot] = index + 1;
    });
    return kept;
  }
  private slot(key: number): number {
    const last = this.keys.length - 1;
    let slot = key & last;
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }
}
