import { z } from 'zod/mini';

/** Every "no" of every route. `reference` finds a defect in the log. */
export const Refused = z.object({ code: z.string(), reference: z.optional(z.string()) });
