import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/**
 * `open`; `cut`: every connection breaks; `exchange-cut`: only what the staff's exchange asks breaks; `portal`: everything that is asked is answered 200 with a page of HTML;
 * `every-second-reply-lost`: the server hears every POST, and every second time nobody hears the server.
 */
export type Weather = 'open' | 'cut' | 'exchange-cut' | 'portal' | 'every-second-reply-lost';

export interface Road {
  readonly url: string;
  weather: Weather;
  /** How many replies were lost or forged so far. */
  readonly spoilt: () => number;
  readonly close: () => Promise<void>;
}

/** What lies between a browser and the server: the browser knows only `port`, the server listens on `serverPort`. */
export async function createRoad(port: number, serverPort: number): Promise<Road> {
  let [posts, spoilt] = [0, 0];
  const server = createServer((asked, answer) => {
    const isPost = asked.method === 'POST';
    if (isPost) posts += 1;
    switch (road.weather) {
      case 'cut':
        return void asked.socket.destroy();
      case 'exchange-cut':
        return asked.url === '/api/sync' ? void asked.socket.destroy() : forward(asked, answer, false);
      case 'portal':
        spoilt += 1;
        asked.resume();
        return void answer
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<html><h1>Welcome to the Wi-Fi of the hall</h1></html>');
      case 'every-second-reply-lost':
        return forward(asked, answer, isPost && posts % 2 === 1);
      case 'open':
        return forward(asked, answer, false);
    }
  });
  const forward = (asked: IncomingMessage, answer: ServerResponse, isLost: boolean) => {
    const onward = request(
      { port: serverPort, host: '127.0.0.1', method: asked.method, path: asked.url, headers: asked.headers },
      (reply) => {
        if (isLost) {
          spoilt += 1;
          reply.resume();
          return void reply.once('end', () => asked.socket.destroy());
        }
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    onward.once('error', () => asked.socket.destroy());
    asked.pipe(onward);
  };
  const road: Road = {
    url: `http://localhost:${port}`,
    weather: 'open',
    spoilt: () => spoilt,
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
