import { createInterface } from 'node:readline';

/** JSON-RPC, one message per line on stdin and stdout, requests answered in order; resolves when stdin closes. */
export function serveJsonRpc(engine) {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

  const answer = async ({ id, method, params }) => {
    try {
      const result = await engine.call(method, params);
      if (method === 'diff' && result.stdout !== null) send({ id: 0, method: 'print', params: { content: result.stdout } });
      send({ id, result: result ?? null });
    } catch (err) {
      const data = { is_panic: false, message: String(err?.message ?? err), error_code: err?.code, meta: null };
      send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
    }
  };

  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const message = JSON.parse(line);
    if (message.method) queue = queue.then(() => answer(message)); // an answer to our own `print` carries no method
  });
  return new Promise((resolve) => {
    lines.on('close', () => resolve(queue));
  });
}
