import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Delivery {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it came, headers and all. */
  readonly raw: string;
}

export interface RealSmtpServer {
  readonly url: URL;
  readonly deliveries: readonly Delivery[];
  /** What the next ones meet, first come: an answer of the server to the recipient or to the message, or a connection that ends in its midst. */
  readonly answers: (Answer | undefined)[];
  /** How often somebody connected. */
  connections(): number;
  close(): Promise<void>;
}

export type Answer = { readonly to?: number; readonly message?: number; readonly drop?: true; readonly dropAfter?: true };

/** A real SMTP server on a port of its own. */
export async function smtpServer(options: SMTPServerOptions = {}): Promise<RealSmtpServer> {
  const deliveries: Delivery[] = [];
  const answers: (Answer | undefined)[] = [];
  let answer: Answer | undefined;
  let connected = 0;
  const refusal = (code: number) => Object.assign(new Error('not today, canary-words'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_, done) => {
      connected += 1;
      done();
    },
    onMailFrom: (_, __, done) => {
      answer = answers.shift();
      done();
    },
    onRcptTo: (_, __, done) => done(answer?.to === undefined ? null : refusal(answer.to)),
    onData: (stream, session, done) => {
      const mine = answer;
      const chunks: Buffer[] = [];
      const cut = () => {
        for (const connection of server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy(); // its types do not know it
      };
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (mine?.drop) cut();
      });
      stream.on('end', () => {
        if (mine?.drop) return;
        if (mine?.message !== undefined) return done(refusal(mine.message));
        deliveries.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        if (mine?.dropAfter) return cut();
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {}); // connections that we cut
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo; // a TCP port, as listened on
  return {
    url: new URL(`smtp://127.0.0.1:${port}`),
    deliveries,
    answers,
    connections: () => connected,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
