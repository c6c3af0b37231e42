import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { carry, type Harm } from './harm.ts';

/**
 * `open`; `cut`: every connection breaks; `exchange-cut`: only what the staff's exchange asks breaks; `portal`: everything that is asked is answered 200 with a page of HTML;
 * `every-second-reply-lost`: the server hears every POST, and every second time nobody hears the server. A harm befalls everything that is asked.
 */
export type Weather = 'open' | 'cut' | 'exchange-cut' | 'portal' | 'every-second-reply-lost' | Harm;

export interface Road {
  readonly url: string;
  weather: Weather;
  /** How many requests came to harm so far; `path`: only those that asked it. */
  readonly spoilt: (path?: string) => number;
  /** How many requests came, harmed or not, that asked this. */
  readonly asked: (path: string) => number;
  /** How many requests are on their way, copies of earlier ones included. */
  readonly underWay: () => number;
  readonly close: () => Promise<void>;
}

/** What lies between a browser and the server: the browser knows only `port`, the server listens on `serverPort`. */
export async function createRoad(port: number, serverPort: number): Promise<Road> {
  const [all, spoilt]: [string[], string[]] = [[], []];
  let [posts, underWay] = [0, 0];
  const server = createServer((asked, answer) => {
    if (asked.method === 'POST') posts += 1;
    const harm = harmIn(road.weather, asked, posts);
    const path = asked.url ?? '';
    all.push(path);
    if (harm) spoilt.push(path);
    underWay += 1;
    // A server that does not answer breaks the connection, too.
    void carry(asked, answer, serverPort, harm)
      .catch(() => asked.socket.destroy())
      .finally(() => (underWay -= 1));
  });
  const road: Road = {
    url: `http://localhost:${port}`,
    weather: 'open',
    spoilt: (path) => spoilt.filter((asked) => path === undefined || asked === path).length,
    asked: (path) => all.filter((asked) => asked === path).length,
    underWay: () => underWay,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return road;
}

function harmIn(weather: Weather, { method, url }: IncomingMessage, posts: number): Harm | undefined {
  switch (weather) {
    case 'open':
      return undefined;
    case 'cut':
      return { what: 'cut' };
    case 'exchange-cut':
      return url === '/api/sync' ? { what: 'cut' } : undefined;
    case 'portal':
      return { what: 'answered', status: 200, by: 'html' };
    case 'every-second-reply-lost':
      return method === 'POST' && posts % 2 === 1 ? { what: 'reply-lost' } : undefined;
    default:
      return weather;
  }
}
