import type { Face } from '../../shared/documents/model.ts';

/** The typefaces of a set by role, and what stands in for characters that the GB2312 faces do not have (docs/rules.md 4.1). */
export type FaceSet = {
  readonly names: Readonly<Record<Face, string>>;
  readonly rare: Readonly<Record<Face, string>>;
  readonly isTitleBold: boolean;
};

const windowsFaces = {
  body: '仿宋', // a font's name, not shown to users
  kai: '楷体', // a font's name, not shown to users
  hei: '黑体', // a font's name, not shown to users
  song: '宋体', // a font's name, not shown to users
} as const;

/** 标准: the faces that offices install for official papers. */
export const standardFaces: FaceSet = {
  names: {
    body: '仿宋_GB2312', // a font's name, not shown to users
    kai: '楷体_GB2312', // a font's name, not shown to users
    hei: windowsFaces.hei,
    title: '方正小标宋简体', // a font's name, not shown to users
    song: windowsFaces.song,
  },
  rare: { ...windowsFaces, title: windowsFaces.song },
  isTitleBold: false,
};

/** 系统自带: the faces that every Windows has. */
export const systemFaces: FaceSet = {
  names: { ...windowsFaces, title: '华文中宋' /* a font's name, not shown to users */ },
  rare: { ...windowsFaces, title: windowsFaces.song },
  isTitleBold: true,
};

const gb2312Of = (): ReadonlySet<string> => {
  // Rows 1 to 87 of GB 2312-80, each of 94 places; Node's `gb18030` decoder agrees with them, its `gbk` does not (䶮).
  const bytes = new Uint8Array(87 * 94 * 2);
  for (let at = 0; at < bytes.length; at += 2) {
    bytes[at] = 0xa1 + Math.floor(at / 188);
    bytes[at + 1] = 0xa1 + ((at / 2) % 94);
  }
  return new Set(new TextDecoder('gb18030').decode(bytes));
};

const gb2312 = gb2312Of();
const isHan = /\p{Script=Han}/u;

/** Whether a GB2312 face lacks a character: 䶮, 㛃 and every other that the standard of 1980 does not have. */
export const isRare = (character: string): boolean => !gb2312.has(character) && isHan.test(character);

/** A piece of text that one face can set. */
export type Piece = { readonly text: string; readonly isRare: boolean };

/** A text cut where it changes between common and rare characters, so that each piece can have its own face. */
export const cutByRarity = (text: string): readonly Piece[] => {
  const pieces: { text: string; isRare: boolean }[] = [];
  for (const character of text) {
    const rare = isRare(character);
    const last = pieces.at(-1);
    if (last && last.isRare === rare) last.text += character;
    else pieces.push({ text: character, isRare: rare });
  }
  return pieces;
};
