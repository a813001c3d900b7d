import { findBrowser } from './gates/browser.ts';
import { onDatabase } from './postgres/databases.ts';
import { shareTestServer } from './testing/global-setup.ts';
import { TEMPLATE } from './testing/server.ts';
import { generatedCode, independentGates } from './verify/gates.ts';
import { endIfInterrupted, endInOrder } from './verify/interruptions.ts';
import { runJourney } from './verify/journey.ts';
import { type Finished, runGates } from './verify/pool.ts';
import { add, failure, NOTHING, type Tally } from './verify/tally.ts';
import { runVitest } from './verify/vitest.ts';

// A machine that does other things as well is no reason to fail: a test that hangs is found out a little later.
const PATIENCE = 60_000;
const heading = (words: string) => console.log(`\n== ${words}`);
let total: Tally = NOTHING;

function count({ name, passed, report, seconds }: Finished): void {
  total = add(total, passed ? { ...NOTHING, passed: 1 } : failure(name));
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(report.replaceAll(/^/gm, '        '));
}

async function verify(browser: string): Promise<void> {
  heading('Test database');
  const { server, env, stop } = await shareTestServer();
  const forget = endIfInterrupted(stop);
  const templateUrl = onDatabase(server.ownerUrl, TEMPLATE);
  try {
    heading('Generated code');
    await runGates(generatedCode(), count);
    heading('Types, lint, rules, schema, build');
    await runGates(independentGates(templateUrl), count);
    heading('Unit, contract and router tests');
    total = add(total, await runVitest({ root: '', config: 'tooling/vitest.all.config.ts', env, patience: PATIENCE }));
    total = add(total, await runVitest({ root: 'apps/web', config: 'apps/web/vite.config.ts', env, patience: PATIENCE }));
  } finally {
    forget();
    await stop();
  }
  heading('The journey, in Chromium');
  total = add(total, await runJourney(browser));
}

endInOrder();
try {
  await verify(findBrowser());
} catch (err) {
  total = add(total, failure(err instanceof Error ? err.message : String(err)));
}
if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
