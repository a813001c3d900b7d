import { whenLauncherIsGone } from './product/launchers.ts';
import { readOptions } from './product/options.ts';
import { findRunning, noteRunning } from './product/running.ts';
import { startProduct } from './product/start.ts';

const say = (line: string) => console.log(line);
const stops: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

/** Takes down what is up, the last one first. Asked twice, it goes on with the first. */
function end(): Promise<void> {
  ending ??= (async () => {
    for (const stop of stops.toReversed()) await stop().catch((err: unknown) => console.error(err));
  })();
  return ending;
}

function endNow(): void {
  if (ending === undefined) say('Stopping …');
  end().then(() => process.exit(0));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endNow);
whenLauncherIsGone(endNow);

try {
  const options = readOptions(process.argv.slice(2), process.env);
  const elsewhere = await findRunning(options.dataDir);
  if (elsewhere !== undefined) {
    say(`Glovelly runs already: ${elsewhere}`);
    process.exit(0);
  }
  const { url, port, crashed } = await startProduct(options, say, (stop) => stops.push(stop));
  const forget = noteRunning(options.dataDir, { url, port });
  stops.push(async () => forget());
  say(`Glovelly is ready: ${url}\nCtrl-C stops it. Its data is in ${options.dataDir}.`);
  throw new Error(await crashed);
} catch (err) {
  if (ending !== undefined) await ending;
  else {
    console.error(err instanceof Error ? err.message : err);
    await end();
    process.exit(1);
  }
}
