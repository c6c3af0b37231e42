import { useEffect, useState } from 'react';
import { Devices, type Device } from '../domain/wire.ts';
import { call, type CallRefusal } from './call.ts';

/** What the municipality has just done for a person who asked for it. */
type Done = 'looked' | 'ended' | 'lost';

/** What may be asked about the devices of one person; the answer to each is the whole list as it stands then. */
export interface DevicesOf {
  /** `undefined` until the municipality has answered. */
  readonly devices: readonly Device[] | undefined;
  readonly refusal: CallRefusal | undefined;
  readonly isBusy: boolean;
  readonly done: Done | undefined;
  readonly look: () => void;
  /** Without `installation`: all but this one. */
  readonly end: (installation?: string) => void;
  readonly lose: (installation: string) => void;
}

/** The municipality's list of where somebody is signed in. Without `person`: where I am. */
export function useDevices(person?: string): DevicesOf {
  const [devices, setDevices] = useState<readonly Device[]>();
  const [refusal, setRefusal] = useState<CallRefusal>();
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done>();
  const ask = async (act: '' | '/end' | '/lost', body?: object, does?: Done) => {
    setBusy(true);
    setDone(undefined);
    const asked = person === undefined ? call(`/api/devices${act}`, body, Devices) : askOf(person, act, body);
    const answer = await asked;
    if (answer.ok) setDevices(answer.value.devices);
    setRefusal(answer.ok ? undefined : answer.error);
    setDone(answer.ok ? does : undefined);
    setBusy(false);
  };
  useEffect(() => void ask(''), [person]);
  return {
    devices,
    refusal,
    isBusy,
    done,
    look: () => void ask('', undefined, 'looked'),
    end: (installation) => void ask('/end', { installation }, 'ended'),
    lose: (installation) => void ask('/lost', { installation }, 'lost'),
  };
}

const askOf = (person: string, act: string, body: object | undefined) =>
  call(`/api/people/devices${act}`, { ...body, person }, Devices);
