import { Dexie, type Table } from 'dexie';
import { DURABLE } from './durable.ts';
import { endWithPage } from './end-with-page.ts';

/**
 * A loose command that waits, or that was refused. What was taken is forgotten: this device is not to know what its visitors said. Only a kiosk keeps it
 * for a while. `kiosk`: as which one it was said here. `isAgain`: it had arrived once, and the municipality has lost it.
 */
export interface LooseKept {
  readonly hash: string;
  readonly text: string;
  readonly status: 'waiting' | 'rejected';
  readonly code?: string;
  readonly kiosk?: string;
  readonly isAgain?: true;
}

/** What a kiosk has said and the municipality has: kept with the day on which it arrived, in case it is lost there. In order of what is random. */
export interface ArrivedKept {
  readonly hash: string;
  readonly text: string;
  readonly day: string;
  readonly kiosk: string;
}

/** This installation as a kiosk of one service point; a tablet that was moved keeps the older ones for what it said there. */
export interface KioskKept {
  readonly id: string;
  readonly point: string;
  readonly pointCode: string;
  /** What is shown to the municipality; another one with each exchange. */
  readonly credential: string;
  readonly standing: 'in-service' | 'revoked' | 'cloned';
  /** How many of its answers the municipality has had, and how many of them it lacked when it had lost some. */
  readonly counted: number;
  readonly missing: number;
  /** The day on which the municipality had lost some, and everything that is kept was sent again. */
  readonly sentAgainOn?: string;
}

/** Somebody who signed in on this installation: her commands leave with her delivery token, whoever is at the tablet. */
export interface MemberKept {
  /** Names the database of her words: one per municipality and person, so that nothing said to a demonstration reaches a real one. */
  readonly database: string;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly delivery: string;
}

/**
 * `value`s by name: the installation's id, who is signed in, that a session is still to be ended, which kiosk it is now, how many wrong codes were typed
 * at it, and what only tries out the storage.
 */
export interface SettingKept {
  readonly name: 'installation' | 'current' | 'leaving' | 'kiosk' | 'wrong-codes' | 'trial';
  readonly value: string;
}

/** What belongs to the installation and to no person. Versions only add. */
export class InstallationDatabase extends Dexie {
  declare readonly settings: Table<SettingKept, string>;
  declare readonly members: Table<MemberKept, string>;
  declare readonly loose: Table<LooseKept, string>;
  declare readonly kiosks: Table<KioskKept, string>;
  declare readonly arrived: Table<ArrivedKept, string>;

  constructor(name = 'prongsai') {
    super(name, DURABLE);
    endWithPage(this);
    this.version(1).stores({ settings: 'name', members: 'database', loose: 'hash, status' });
    this.version(2).stores({ kiosks: 'id', arrived: 'hash, day' });
  }
}
