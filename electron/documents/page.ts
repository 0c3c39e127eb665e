/** Measures of GB/T 9704-2012 for A4 upright, in twips (1/1440 inch). The text is 156 x 225 mm: 22 lines of 28 characters. */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  text: 8845,
  footer: 1451,
  // Not 580: that leaves 21 lines on a page (docs/rules.md 4.1).
  line: 579,
  /** One character of 16 pt at -0.25 pt. */
  character: 315,
} as const;

/** Millimetres in twips, rounded. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** How wide a text is in characters: ASCII counts half, all else one. */
export const widthInCharacters = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) < 128 ? 0.5 : 1), 0);

/** 公文红 of marks and rules. */
export const officialRed = 'C00000';
