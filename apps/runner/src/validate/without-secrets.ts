import type { Finding } from '@countercheck/rules';
import { withoutSecrets } from '../plain-text.ts';

/**
 * The finding without what nobody may read: what the payload says stands in its arguments and in the names of its path.
 * Arguments listed in `names` are names of files, which the user gave.
 */
export function findingWithoutSecrets(finding: Finding, names: ReadonlySet<string>): Finding {
  let { message, remedy } = finding;
  const args: Record<string, string> = {};
  for (const [name, value] of Object.entries(finding.args)) {
    const safe = names.has(value) ? value : withoutSecrets(value);
    args[name] = safe;
    if (safe === value) continue;
    message = message.replaceAll(value, () => safe);
    remedy = remedy.replaceAll(value, () => safe);
  }
  return {
    ...finding,
    path: withoutSecrets(finding.path),
    pointer: withoutSecrets(finding.pointer),
    message,
    remedy,
    args,
  };
}
