import { inflateRawSync } from 'node:zlib';

const DIRECTORY = 0x02014b50;

/** The text of one file in an archive, as office files are. */
export async function entryOf(archive: Blob, wanted: string): Promise<string> {
  const bytes = Buffer.from(await archive.arrayBuffer());
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === DIRECTORY;) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, i) =>
      i ? bytes.readUInt16LE(at + offset) : bytes.readUInt32LE(at + offset),
    ) as [number, number, number, number];
    if (bytes.toString('utf8', at + 46, at + 46 + name) === wanted) {
      const local = bytes.readUInt32LE(at + 42);
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(from, from + size);
      return (bytes.readUInt16LE(at + 10) ? inflateRawSync(data) : data).toString('utf8');
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`there is no ${wanted}`);
}
