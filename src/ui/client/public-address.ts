/** The address that people are to use, as the server was told it; without network too. `undefined`: nobody has said it, so nothing is printed with one. */
export const publicAddress = (): string | undefined => document.body.dataset['address'];
