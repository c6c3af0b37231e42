import { z } from 'zod/mini';
import { Instant, Ref, Uuid } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';

/** The version of all commands that this house says and reads. What a newer house says is held until we are as new. */
export const COMMAND_VERSION = 1;

/** UTF-8 bytes: Thai has three a sign, and a photo is not in it. */
export const LONGEST_COMMAND = 32_768;

/** What every command says of itself; the room's own fields stand beside these. It names no stream and no `n`: those may change, the text never. */
export const Command = z.looseObject({
  id: Uuid,
  v: z.int(),
  type: z.string().check(z.maxLength(80)),
  target: z.object({ type: Ref.shape.type, id: Uuid }),
  saidAt: Instant,
  supersedes: z.optional(Uuid),
});
export type Command = z.infer<typeof Command>;

/** `undefined` is a command that cannot be read: its author must hear of it, and the queue behind it goes on. */
export function readCommand(text: string): Command | undefined {
  const command = Command.safeParse(readJson(text));
  return command.success && command.data.type.startsWith(`${command.data.target.type}.`) ? command.data : undefined;
}

/** Length in UTF-8, without an encoder: this floor has none. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
