import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import type { Arrangement } from '../scenario/scenario.ts';

/** A world of its own for one scenario; its money is nobody's. */
export interface EmbeddedWorld {
  configuration: ServerConfiguration;
  fetch(request: Request): Promise<Response>;
  /** Epoch millis of the world's clock. */
  now(): number;
  advance(millis: number): void;
  /** A token in user or patient context, by the documented test grant. */
  tokenFor(context: 'user' | 'patient'): Promise<{ token: string; scopes: readonly string[] }>;
}

/** What a run is about. */
export type ServerUnderTest =
  | {
      kind: 'server';
      name: string;
      configuration: ServerConfiguration;
      /** Instead of the global `fetch`: another trust store, a handler in a test. */
      fetch?: (request: Request) => Promise<Response>;
    }
  | {
      kind: 'embedded-mock';
      name: string;
      openWorld(arrangement: Arrangement, options: { scenario: string; seed: number }): Promise<EmbeddedWorld>;
    };
