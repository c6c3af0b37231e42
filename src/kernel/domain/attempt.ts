/** A pure rule broke its promise to be total. Everything else that is thrown is an outage of the machine, and never an outcome. */
export class RuleBroke extends Error {}

/** The same function, whose every error says that a rule broke. */
export const asRule =
  <A extends readonly unknown[], T>(rule: (...args: A) => T) =>
  (...args: A): T => {
    try {
      return rule(...args);
    } catch (cause) {
      throw new RuleBroke('a rule threw', { cause });
    }
  };

/** The only net under pure rules: `undefined` where one of them broke. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RuleBroke) return undefined;
    throw error;
  }
}
