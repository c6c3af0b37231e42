import type { Principal, Role } from '../domain/principal.ts';

/**
 * Who may use a route. `link`: who was sent a one-time token, which the route itself takes out of the body; `delivery`: who carries a
 * person's delivery token; `session`: who is signed in; a role: who is signed in and holds it. Every route says one, or is not registered.
 */
export type Access = 'anyone' | 'link' | 'delivery' | 'session' | Role;

/** Whose words may enter with a delivery token. `isRevoked`: they are taken all the same, and held. */
export interface Delivery {
  readonly person: string;
  readonly installation: string;
  readonly isRevoked: boolean;
}

/**
 * Who stands at the open door with a kiosk's credential. `revoked`: it is out of service; `cloned`: a newer credential of it was used already, so this
 * is a copy of it: in both cases what it says is taken, and held. `credential`: the renewed one, which is good from now on.
 */
export interface KioskAtDoor {
  readonly by: Extract<Principal, { kind: 'kiosk' }>;
  readonly standing: 'in-service' | 'revoked' | 'cloned';
  readonly credential?: string;
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
