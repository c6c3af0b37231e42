/** SHA-256 of a text's UTF-8 bytes, base64url: the same string as the server makes. */
export async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return toBase64Url(bytes);
}

/** 128 random bits for the personal part of a command. */
export const newSalt = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(16)));

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
