// A real OpenID provider (oidc-provider) on this machine, for `make test-oidc`. It is told what to do on its standard
// input, a line each, and answers each with a line of JSON on its standard output; it ends with its input, so that no
// provider outlives its test.
//
//   {"scopes": […], "clients": [{"id", "secret", "algorithm", "scope"}]}   first: what to provide
//   rotate      signs with new keys from now on; the old ones stay published
//   retire      publishes no key but the present ones
//   hide, show  answers 503 instead of its keys; publishes them again
//   down, up    closes its port and all connections; listens on the same port again
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
/** How long a token is valid: longer than the test takes. */
const SECONDS = 1800;

// What the library has to say is not an answer.
console.info = console.log = console.warn;
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

/** A private key for each algorithm. */
function keys() {
  return Promise.all(
    ALGORITHMS.map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true });
      return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: `${alg}-${randomUUID()}` };
    }),
  );
}

/** The provider of some generations of keys; the last one signs. It takes its keys once, so each rotation makes one. */
function provider(issuer, { scopes, clients }, generations) {
  const kid = Object.fromEntries(generations.at(-1).map((key) => [key.alg, key.kid]));
  return new Provider(issuer, {
    jwks: { keys: generations.flat() },
    scopes,
    ttl: { ClientCredentials: SECONDS },
    clients: clients.map(({ id, secret, algorithm, scope }) => ({
      client_id: id,
      client_secret: secret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: algorithm,
      scope,
    })),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, resource, client) => {
          const alg = client.idTokenSignedResponseAlg;
          return {
            audience: resource,
            scope: scopes.join(' '),
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg, kid: kid[alg] } },
          };
        },
      },
    },
  }).callback();
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const told = JSON.parse((await lines.next()).value);
let generations = [await keys()];
let answer;
let hidden = false;
const server = createServer((request, response) => {
  if (hidden && request.url === '/jwks') response.writeHead(503).end();
  else answer(request, response);
});
const listen = (port) => new Promise((done, failed) => {
  server.once('error', failed).listen(port, '127.0.0.1', () => done(server.off('error', failed).address().port));
});
const port = await listen(0);
const issuer = `http://127.0.0.1:${port}`;
const renew = () => {
  answer = provider(issuer, told, generations);
};
const commands = {
  async rotate() {
    generations = [...generations, await keys()];
    renew();
  },
  retire() {
    generations = generations.slice(-1);
    renew();
  },
  hide() {
    hidden = true;
  },
  show() {
    hidden = false;
  },
  async down() {
    const closed = promisify(server.close.bind(server))();
    server.closeAllConnections();
    await closed;
  },
  up: () => listen(port),
};

renew();
say({ issuer });
for await (const line of lines) {
  await commands[line]();
  say({ done: line });
}
process.exit(0);
