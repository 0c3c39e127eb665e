// @ts-check
// Draws build/icons/icon.png: the open question of the wall as a mark, a red bar before an ink square, on a sheet of paper.
// Run it by hand after a change: node build/icons/draw-icon.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 512;

/** @type {{ from: [number, number], to: [number, number], colour: number[] }[]} */
const shapes = [
  { from: [16, 16], to: [496, 496], colour: [0x1b, 0x18, 0x14, 255] },
  { from: [32, 32], to: [480, 480], colour: [0xfd, 0xfb, 0xf7, 255] },
  { from: [96, 96], to: [152, 416], colour: [0x8f, 0x18, 0x1c, 255] },
  { from: [200, 200], to: [416, 416], colour: [0x1b, 0x18, 0x14, 255] },
];

/** @param {number} x @param {number} y */
const colourAt = (x, y) => {
  const shape = shapes.findLast(({ from, to }) => x >= from[0] && x < to[0] && y >= from[1] && y < to[1]);
  return shape?.colour ?? [0, 0, 0, 0];
};

/** @param {string} type @param {Buffer} body */
const chunk = (type, body) => {
  const typed = Buffer.concat([Buffer.from(type, 'ascii'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
};

const rows = Array.from({ length: SIZE }, (_, y) => {
  const pixels = Array.from({ length: SIZE }, (_unused, x) => colourAt(x, y)).flat();
  return Buffer.from([0, ...pixels]);
});
const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
// Eight bits, colour with alpha.
header.set([8, 6, 0, 0, 0], 8);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const image = [
  signature,
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
  chunk('IEND', Buffer.alloc(0)),
];
writeFileSync(join(import.meta.dirname, 'icon.png'), Buffer.concat(image));
