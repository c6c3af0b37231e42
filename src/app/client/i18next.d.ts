import 'i18next';
import type { words } from './words-of-rooms.ts';

type Rooms = typeof words;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { [Room in keyof Rooms]: Rooms[Room]['th'] };
  }
}
