import { z } from 'zod';

/**
 * 要素: what a line must say before it can be acted on, in the order in which it is asked: 哪个村, 从何时起, 谁, 多少, 依据,
 * 何时完成.
 */
export const slot = z.enum(['village', 'since', 'who', 'amount', 'source', 'due']);
export type Slot = z.infer<typeof slot>;

/** The slots of a set in the order in which they are asked. */
export const inAskingOrder = (slots: Iterable<Slot>): readonly Slot[] => {
  const wanted = new Set(slots);
  return slot.options.filter((one) => wanted.has(one));
};
