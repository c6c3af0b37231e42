import { isIPv6 } from 'node:net';

/** Of an IPv6 address a subscriber has so many groups for himself to choose; the first four are his line's. */
const GROUPS = 8;
const OF_THE_LINE = 4;

/** Whose line an address belongs to, as a name: an IPv4 address, also as IPv6 writes it, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 || !isIPv6(address)) return v4 ?? address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [first, last] = [head, tail].map((part) => (part ? part.split(':') : [])) as [string[], string[]];
  const zeros = Array.from({ length: Math.max(0, GROUPS - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last].slice(0, OF_THE_LINE).join(':');
}
