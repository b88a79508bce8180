import { writeSync } from 'node:fs';
import { openStateFile } from '../src/node.ts';
import { checkPayment } from './payloads.ts';
import { openSession } from './session.ts';

/** Posts to a mock with the state file of the first argument and writes down each identifier that was acknowledged. */
const session = openSession({ store: openStateFile(process.argv[2] ?? '') });
const token = await session.token();
for (let number = 1; ; number += 1) {
  const identifier = `posted${number}`;
  const { status } = await session.create(checkPayment({ identifier, amount: 0.01 }), { token });
  if (status === 201) writeSync(1, `${identifier}\n`);
}
