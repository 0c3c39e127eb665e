import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Door } from './register-calls.ts';

/** The one door through which windows reach main; `registerCalls` stands in it. */
export const ipcDoor: Door<IpcMainInvokeEvent> = ipcMain;
