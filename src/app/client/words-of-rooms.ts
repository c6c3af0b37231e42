import { words as complaint } from '#complaint/client/words.ts';
import { words as kiosk } from '#identity/client/kiosk-words.ts';
import { words as identity } from '#identity/client/words.ts';
import { words as measure } from '#measure/client/words.ts';
import { words as organisation } from '#organisation/client/words.ts';
import { words as eit } from '#survey/client/poster/eit-words.ts';
import { words as pile } from '#survey/client/paper/pile-words.ts';
import { words as poster } from '#survey/client/poster/poster-words.ts';
import { words as survey } from '#survey/client/words.ts';
import { words as sync } from '#sync/client/words.ts';
import { words as ui } from '#ui/client/words.ts';
import { words as backups } from './backups-words.ts';
import { words as device } from './device-words.ts';
import { words as recount } from './recount-words.ts';
import { words as telling } from './telling-words.ts';
import { words as app } from './words.ts';

/** All words of the staff's door, by namespace. */
export const words = {
  app,
  backups,
  complaint,
  device,
  eit,
  identity,
  kiosk,
  measure,
  organisation,
  pile,
  poster,
  recount,
  survey,
  sync,
  telling,
  ui,
};
