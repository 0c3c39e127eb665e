import type { Bridge } from '../../shared/ipc/contract.ts';
import { exposeBridge, type Names } from './bridge.ts';

type Own = Bridge<'room'>;

const calls: Names<keyof Own['calls']> = {
  'app/ready': true,
  'room/drawn': true,
};
const events: Names<keyof Own['events']> = {
  'room/view': true,
};

exposeBridge(calls, events);
