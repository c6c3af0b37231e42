/** What the person at the machine can mend. Its message is for her: what is the matter and what to do, in Thai and English. */
export class Hindrance extends Error {
  constructor(thai: string, english: string) {
    super(`${thai}\n  ${english}`);
  }
}
