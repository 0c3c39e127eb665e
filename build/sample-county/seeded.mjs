// One seed for the whole county. Each village and file draws from a stream of its own name,
// so that a change in one place leaves the rest of the county as it was.

const SEED = 'qinghe-2026';

/** @param {string} text FNV-1a, 32 bits */
const hash = (text) => {
  let value = 0x811c9dc5;
  for (const char of text) {
    value ^= char.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value;
};

/**
 * A repeatable stream of chance (mulberry32): the same name always gives the same numbers.
 * @param {string} name
 */
export const stream = (name) => {
  let state = hash(`${SEED}/${name}`);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;
  const shuffle = (list) => {
    const out = [...list];
    for (let at = out.length - 1; at > 0; at -= 1) {
      const other = between(0, at);
      [out[at], out[other]] = [out[other], out[at]];
    }
    return out;
  };
  return { next, between, pick, chance, shuffle };
};
