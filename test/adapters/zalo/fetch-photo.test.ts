import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchPhoto } from '#src/adapters/zalo/fetch-photo.ts';
import type { ChatError } from '#src/ports/chat-errors.ts';
import { freePort } from '#test/support/free-port.ts';

const bytes = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]);
const usual = ['*.zdn.vn', '*.zadn.vn'];
const mebibyte = 1024 * 1024;

/** A server of photos on this machine; `paths`: what it was asked for. */
async function serve(listener: RequestListener) {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths };
}

interface Given {
  readonly hosts?: readonly string[];
  /** What every name leads to. */
  readonly leadsTo?: readonly string[];
}

const get = (address: string, { hosts = ['127.0.0.1'], leadsTo = [] }: Given = {}): Promise<Uint8Array> =>
  fetchPhoto(
    {
      hosts,
      pausesMs: [1, 1, 1],
      resolve: async () => leadsTo.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 })),
    },
    address,
  );

async function failure(address: string, given?: Given): Promise<ChatError> {
  const error: unknown = await get(address, given).then(
    () => 'it came',
    (failed: unknown) => failed,
  );
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('bi-mat');
  return error as ChatError;
}

describe('a photo', () => {
  test('comes with the bytes that are there', async () => {
    const { url } = await serve((_, response) => response.end(bytes));
    expect(Buffer.from(await get(`${url}/a.jpg`))).toEqual(bytes);
  });

  test('that is not ready yet, or came empty, is asked for again', async () => {
    let asked = 0;
    const { url } = await serve((_, response) => {
      asked += 1;
      response.statusCode = asked === 1 ? 202 : 200;
      response.end(asked < 3 ? '' : bytes);
    });
    expect(Buffer.from(await get(`${url}/a.jpg`))).toEqual(bytes);
    expect(asked).toBe(3);
  });

  test('that is never ready is busy, so that its job asks later', async () => {
    const { url, paths } = await serve((_, response) => response.writeHead(202).end());
    expect(await failure(`${url}/a.jpg?sign=bi-mat`)).toMatchObject({ kind: 'busy' });
    expect(paths.length).toBe(4);
  });

  test.each([404, 410])('that is not there any more (%i) is refused', async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end());
    expect(await failure(`${url}/a.jpg?sign=bi-mat`)).toMatchObject({ kind: 'refused', reason: 'other' });
  });

  test.each([403, 429, 500, 503])('of a server that has a bad day (%i) is busy', async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end('bi-mat'));
    expect(await failure(`${url}/a.jpg?sign=bi-mat`)).toMatchObject({ kind: 'busy' });
  });

  test('whose connection breaks off is busy', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write(bytes, () => response.destroy());
    });
    expect(await failure(`${url}/a.jpg?sign=bi-mat`)).toMatchObject({ kind: 'busy' });
  });

  test('of a server that is away is busy', async () => {
    expect(await failure(`http://127.0.0.1:${await freePort()}/bi-mat`)).toMatchObject({ kind: 'busy' });
  });

  test.each([
    [
      'says so',
      (response: { setHeader(name: string, value: number): void }) =>
        response.setHeader('content-length', 20 * mebibyte + 1),
    ],
    ['does not say so', () => undefined],
  ])('of more than 20 MB is refused, also where it %s', async (_, announce) => {
    const { url } = await serve((_request, response) => {
      announce(response);
      response.end(Buffer.alloc(20 * mebibyte + 1));
    });
    expect(await failure(`${url}/bi-mat`)).toMatchObject({ kind: 'refused', reason: 'too-large' });
  });

  test('of just 20 MB comes', async () => {
    const { url } = await serve((_, response) => response.end(Buffer.alloc(20 * mebibyte)));
    expect((await get(url)).length).toBe(20 * mebibyte);
  });
});

describe('a photo is refused, and nobody is asked for it, where its address', () => {
  test.each([
    ['is none', 'nothing'],
    ['is of this machine', 'https://127.0.0.1/a.jpg'],
    ['is a number that is of this machine', 'https://2130706433/a.jpg'],
    ['is of this machine in IPv6', 'https://[::1]/a.jpg'],
    ['is a name of this machine', 'https://localhost/a.jpg'],
    ['is private', 'https://10.0.0.5/a.jpg'],
    ['is of this machine, in octal', 'https://0177.0.0.1/a.jpg'],
    ['is of this machine, in hex', 'https://0x7f.0.0.1/a.jpg'],
    ['is of this machine, in hex as one number', 'https://0x7f000001/a.jpg'],
    ['is of this machine, in two parts', 'https://127.1/a.jpg'],
    ['is of this machine, with a point behind it', 'https://127.0.0.1./a.jpg'],
    ['is of this machine, in full-width digits', 'https://１２７.0.0.1/a.jpg'],
    ['is of this machine in IPv6, mapped', 'https://[::ffff:127.0.0.1]/a.jpg'],
    ['is of this machine in IPv6, mapped and in hex', 'https://[::ffff:7f00:1]/a.jpg'],
    ['is of this machine in IPv6, at length', 'https://[0:0:0:0:0:0:0:1]/a.jpg'],
    ['is of this link in IPv6', 'https://[fe80::1]/a.jpg'],
    ['is of this network in IPv6', 'https://[fd00::1]/a.jpg'],
    ['is a private one behind a translator', 'https://[64:ff9b::10.0.0.5]/a.jpg'],
    ['is of this link with a zone', 'https://[fe80::1%25eth0]/a.jpg'],
    ['is where clouds keep their keys', 'https://169.254.169.254/latest/meta-data'],
    ['is the platform’s with a point behind it', 'https://photo.zdn.vn./a.jpg'],
    ['has the platform’s behind a mark', 'https://127.0.0.1#.zdn.vn/a.jpg'],
    ['has the platform’s behind a backslash', 'https://127.0.0.1\\.zdn.vn/a.jpg'],
    ['has the platform’s in its query', 'https://127.0.0.1?.zdn.vn/a.jpg'],
    ['has the platform’s as a login', 'https://photo.zdn.vn@127.0.0.1/a.jpg'],
    ['is of another letter that looks like it', 'https://photo.zdn.vп/a.jpg'],
    ['is of another kind of server', 'ftp://photo.zdn.vn/a.jpg'],
    ['is empty', ''],
    ['only begins like the platform’s', 'https://zdn.vn.example.com/a.jpg'],
    ['only ends like the platform’s', 'https://evilzdn.vn/a.jpg'],
    ['is the name below which photos are, and none of them', 'https://zdn.vn/a.jpg'],
    ['is not secured', 'http://photo.zdn.vn/a.jpg'],
    ['has a port of its own', 'https://photo.zdn.vn:8443/a.jpg'],
    ['has a login', 'https://lan:bi-mat@photo.zdn.vn/a.jpg'],
    ['is a file', 'file:///etc/passwd'],
    ['is in the text itself', 'data:image/png;base64,AAAA'],
  ])('%s', async (_, address) => {
    expect(await failure(address, { hosts: usual, leadsTo: ['127.0.0.1'] })).toMatchObject({
      kind: 'refused',
      message: 'the photo is at no address that ZALO_PHOTO_HOSTS allows',
    });
  });

  test.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['169.254.169.254']],
    [['100.64.0.1']],
    [['::1']],
    [['fd00::1']],
    [['fe80::1']],
    [['::ffff:10.0.0.1']],
    [['64:ff9b::a00:1']],
    [['8.8.8.8', '10.0.0.1']],
    [[]],
  ])('is the platform’s by name, but leads to %j', async (leadsTo) => {
    expect(await failure('https://photo.zdn.vn/a.jpg', { hosts: usual, leadsTo })).toMatchObject({
      kind: 'refused',
      message: 'the photo leads into a network that is not public',
    });
  });

  test('is the platform’s by name, and not asked after until the answer is a public one', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '8.8.8.8', family: 4 }];
    };
    const failed = fetchPhoto({ hosts: usual, pausesMs: [1, 1], resolve }, 'https://photo.zdn.vn/a.jpg');
    await expect(failed).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toBe(1);
  });

  test('is of a name that is allowed and leads to this machine: only an address is taken at its word', async () => {
    const given = { hosts: ['localhost'], leadsTo: ['127.0.0.1'] };
    expect(await failure('https://localhost/a.jpg', given)).toMatchObject({ kind: 'refused' });
  });
});

describe('where an address is allowed for a rehearsal, a photo', () => {
  test.each(['127.0.0.1', '2130706433', '0x7f.1'])(
    'comes from it at any port, by http, also where it is written %s',
    async (written) => {
      const { url } = await serve((_, response) => response.end(bytes));
      const address = url.replace('127.0.0.1', written);
      expect(Buffer.from(await get(`${address}/a.jpg`))).toEqual(bytes);
    },
  );

  test.each([
    'http://127.0.0.2/a.jpg',
    'http://[::ffff:127.0.0.1]/a.jpg',
    'http://[::1]/a.jpg',
    'http://localhost/a.jpg',
    'http://0.0.0.0/a.jpg',
    'http://0/a.jpg',
  ])('does not come from %s', async (address) => {
    expect(await failure(address, { leadsTo: ['127.0.0.1'] })).toMatchObject({ kind: 'refused' });
  });

  test('is not looked for behind a redirection to another one', async () => {
    const other = await serve((_, response) => response.end(bytes));
    const location = other.url.replace('127.0.0.1', '127.0.0.2');
    const { url } = await serve((_, response) => response.writeHead(307, { location }).end());
    expect(await failure(url)).toMatchObject({ kind: 'refused' });
    expect(other.paths).toEqual([]);
  });
});

describe('a redirection', () => {
  test('is followed, three times at most', async () => {
    const { url, paths } = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end(bytes);
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(Buffer.from(await get(`${url}/3`))).toEqual(bytes);
    expect(await failure(`${url}/4`)).toMatchObject({ kind: 'refused' });
    expect(paths).toEqual(['/3', '/2', '/1', '/0', '/4', '/3', '/2', '/1']);
  });

  test.each([
    'http://10.0.0.5/a.jpg',
    'https://zdn.vn.example.com/a.jpg',
    'http://[::1]/',
    '//10.0.0.5/a.jpg',
    'http://0300.0250.1.1/',
    'http://[::ffff:a00:5]/',
    'file:///etc/passwd',
    'http://[',
  ])('to %s is refused', async (location) => {
    const { url } = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(await failure(url)).toMatchObject({ kind: 'refused' });
  });

  test('to a name of the platform’s that leads into a private network is refused', async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(302, { location: 'https://photo.zdn.vn/' }).end(),
    );
    const given = { hosts: ['127.0.0.1', ...usual], leadsTo: ['192.168.1.1'] };
    expect(await failure(url, given)).toMatchObject({ kind: 'refused' });
  });
});
