import { useEffect, useState } from 'react';
import { Devices, type Device } from '../domain/wire.ts';
import { call, type CallRefusal } from './call.ts';

/** What may be asked about the devices of one person; the answer to each is the whole list as it stands then. */
export interface DevicesOf {
  /** `undefined` until the municipality has answered. */
  readonly devices: readonly Device[] | undefined;
  readonly refusal: CallRefusal | undefined;
  readonly isBusy: boolean;
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
  const ask = async (act: '' | '/end' | '/lost', body?: object) => {
    setBusy(true);
    const asked = person === undefined ? call(`/api/devices${act}`, body, Devices) : askOf(person, act, body);
    const answer = await asked;
    if (answer.ok) setDevices(answer.value.devices);
    setRefusal(answer.ok ? undefined : answer.error);
    setBusy(false);
  };
  useEffect(() => void ask(''), [person]);
  return {
    devices,
    refusal,
    isBusy,
    look: () => void ask(''),
    end: (installation) => void ask('/end', { installation }),
    lose: (installation) => void ask('/lost', { installation }),
  };
}

const askOf = (person: string, act: string, body: object | undefined) =>
  call(`/api/people/devices${act}`, { ...body, person }, Devices);
