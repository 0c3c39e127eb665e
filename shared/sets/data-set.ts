import { z } from 'zod';

/** The colours by which sets of records are told apart at a glance, always beside the name. None of them is the red of what is owed. */
export const setColours = ['ink', 'blue', 'green', 'ochre', 'violet'] as const;

/** 数据集: the records of one county, of a town, or of a training copy. Each lies in a folder of its own, and nothing of it ever meets another. */
export const dataSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,40}$/),
  name: z.string().min(1).max(40),
  colour: z.enum(setColours),
});
export type DataSet = z.infer<typeof dataSetSchema>;

/** The set that was there before there were several: it lies where the first start laid it. */
export const firstSet = 'own';
