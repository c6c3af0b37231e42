import type { Page } from 'playwright-core';
import type { SignedInMember } from '#app/client/installation.ts';
import { openInPage, type InPage } from './bundle.ts';
import { openStage, PASSPHRASE, type Stage } from './stage.ts';

/** What a clerk's tablet holds after many years. */
export const RECORDS = 100_000;
/** And the tablet of `works`, for comparison. */
export const FEW = 1_000;

export interface FullDevice {
  /** Another page of the same browser. */
  readonly newPage: () => Promise<Page>;
  readonly url: string;
  readonly inPage: InPage;
  /** Has `RECORDS` cases in her base, none of which the server knows. */
  readonly clerk: SignedInMember;
}

let opened: Promise<FullDevice & { readonly stage: Stage }> | undefined;

/** Filled once in a run, for every figure that wants it: that takes a quarter of a minute. */
export const fullDevice = (): Promise<FullDevice> => (opened ??= open());

export async function closeFullDevice(): Promise<void> {
  await (await opened)?.stage.close();
}

async function open() {
  const stage = await openStage();
  const { page, context } = await stage.browser('full');
  const { url } = stage.server;
  const inPage = await openInPage(page, url);
  const newcomer = await inPage('signIn', 'works', PASSPHRASE);
  await inPage('fill', newcomer, FEW);
  const clerk = await inPage('signIn', 'clerk', PASSPHRASE);
  await inPage('fill', clerk, RECORDS);
  return { stage, newPage: () => context.newPage(), url, inPage, clerk };
}
