import type { Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/contract.ts';

const text = '会上逐条核对了账目与公示情况并作了记录'.repeat(16).slice(0, 300);

/** The bytes of one of our appends on the disk, about: the line with its stamp and hash. */
export const lineBytes = Buffer.byteLength(text) + 420;

const meetingOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const bridge: Bridge<'console'> = Reflect.get(window, 'huizhen');
    for (let from = 0; ; from += 2000) {
      const answer = await bridge.calls['records/read']({ from, limit: 2000 });
      if (!answer.ok) throw new Error(answer.code);
      const found = answer.value.records.find(({ kind }) => kind === 'meeting');
      if (found) return String(found.record['id']);
      if (answer.value.records.length === 0) throw new Error('There is no meeting.');
    }
  });

/** Appends `n` lines of 300 characters one after another from the console's page, and times each acknowledgement, in ms. */
export const timeAcks = async (page: Page, n: number): Promise<number[]> => {
  const meeting = await meetingOf(page);
  return page.evaluate(
    async (asked) => {
      const bridge: Bridge<'console'> = Reflect.get(window, 'huizhen');
      const samples: number[] = [];
      for (let at = 0; at < asked.n; at += 1) {
        const record = crypto.randomUUID();
        const fields = {
          meeting: asked.meeting,
          kind: 'material',
          at: '2026-09-21T09:00:00',
          speakerState: 'unknown',
          text: asked.text,
          lane: 'file',
          isOffRecord: true,
          wall: 'off',
        };
        const wish = {
          id: crypto.randomUUID(),
          who: '',
          label: { key: 'step.off-record' },
          changes: [{ kind: 'line', record, fields: { id: record, ...fields } }],
        };
        const from = performance.now();
        const answer = await bridge.calls['journal/append'](wish);
        samples.push(performance.now() - from);
        if (!answer.ok) throw new Error(answer.code);
      }
      return samples;
    },
    { n, meeting, text },
  );
};
