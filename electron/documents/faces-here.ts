import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FaceSet, standardFaces, systemFaces } from './faces.ts';

const body = /仿宋_?gb2312|fs_?gb2312|simfang_gb/i;
const title = /小标宋|fzxbs/i;

const filesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** The set whose faces lie in the folders of fonts: 标准 only where the faces for body and title are both there. */
export const facesAmong = (files: readonly string[]): FaceSet =>
  files.some((file) => body.test(file)) && files.some((file) => title.test(file)) ? standardFaces : systemFaces;

/**
 * The faces for papers made on this machine. Windows without the official faces would put another face of its own choice in their
 * place; elsewhere (Kylin, UOS) offices have them, and papers are read on other machines: 标准.
 */
export const facesHere = async (): Promise<FaceSet> => {
  if (process.platform !== 'win32') return standardFaces;
  const { SystemRoot, LOCALAPPDATA } = process.env;
  const folders = [
    join(SystemRoot ?? 'C:\\Windows', 'Fonts'),
    ...(LOCALAPPDATA ? [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []),
  ];
  return facesAmong((await Promise.all(folders.map(filesIn))).flat());
};
