import type { Role } from '../domain/principal.ts';

/**
 * Who may use a route. `link`: who was sent a one-time token, which the route itself takes out of the body; `delivery`: who carries a
 * person's delivery token; `session`: who is signed in; a role: who is signed in and holds it. Every route says one, or is not registered.
 */
export type Access = 'anyone' | 'link' | 'delivery' | 'session' | Role;

/** Whose words may enter with a delivery token. `isRevoked`: they are taken all the same, and held. */
export interface Delivery {
  readonly person: string;
  readonly isRevoked: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: Access;
    /** What nobody does here leaves no line in the log: its hour would tell whose answer it was. */
    readonly traceless?: true;
  }
  interface FastifyRequest {
    /** Who is signed in, if anybody: the id of a person whose rights are still good. */
    signedIn: string | undefined;
    /** What came in the header `x-delivery`, if it is one of ours. */
    delivery: Delivery | undefined;
  }
}
