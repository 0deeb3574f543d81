import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that can be cut, so that the server seems to be away. */
export interface Line {
  /** The address given, by way of the line. */
  readonly url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections and everything sent, and answers nothing. */
  silence(): void;
  /** As good as new; connections that were silenced break. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Lays a line to the server of `url` (its port is needed). */
export async function layLine(url: string): Promise<Line> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let server = serve();

  function serve(): Server {
    return createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(from);
        from.on('data', (bytes) => void (isSilent || to.write(bytes)));
        from.on('error', () => to.destroy());
        from.on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
      }
    });
  }

  async function listen(port: number): Promise<number> {
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  async function cut(): Promise<void> {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  const port = await listen(0);
  const near = new URL(url);
  near.hostname = '127.0.0.1';
  near.port = String(port);
  return {
    url: near.href,
    cut,
    silence: () => void (isSilent = true),
    mend: async () => {
      await cut();
      isSilent = false;
      server = serve();
      await listen(port);
    },
    close: cut,
  };
}
