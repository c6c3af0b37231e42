import { Dexie, type Table } from 'dexie';
import { DURABLE } from './durable.ts';

/** A loose command that waits, or that was refused. What was taken is forgotten: this device is not to know what its visitors said. */
export interface LooseKept {
  readonly hash: string;
  readonly text: string;
  readonly status: 'waiting' | 'rejected';
  readonly code?: string;
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

/** `value`s by name: the installation's id, who is signed in, that a session is still to be ended, and what only tries out the storage. */
export interface SettingKept {
  readonly name: 'installation' | 'current' | 'leaving' | 'trial';
  readonly value: string;
}

/** What belongs to the installation and to no person. Versions only add. */
export class InstallationDatabase extends Dexie {
  declare readonly settings: Table<SettingKept, string>;
  declare readonly members: Table<MemberKept, string>;
  declare readonly loose: Table<LooseKept, string>;

  constructor(name = 'prongsai') {
    super(name, DURABLE);
    this.version(1).stores({ settings: 'name', members: 'database', loose: 'hash, status' });
  }
}
