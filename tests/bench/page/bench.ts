import { bareDraining, barePulling } from './bare.ts';
import { fill, signIn } from './device.ts';
import { draining, pulling } from './exchanging.ts';
import { listing } from './listing.ts';
import { saving } from './saving.ts';

/** What figures do inside a real browser: the product's own code, and the bare platform beside it. */
const bench = { signIn, fill, saving, listing, draining, pulling, bareDraining, barePulling };
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
