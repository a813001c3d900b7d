import { benchDatabase, startServer } from './database.ts';
import { policyCost } from './policy.ts';
const s = await startServer();
const d = await benchDatabase(s, 10000);
console.log(JSON.stringify(await policyCost(d), null, 1));
