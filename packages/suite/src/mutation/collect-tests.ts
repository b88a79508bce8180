import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

type Body = (...args: never[]) => unknown;
type Row = readonly unknown[];

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

/** What `import … from 'vitest'` gives to a test that is not run by Vitest. Whoever asks for more than this gets an error. */
interface TestFunctions {
  readonly describe: Declare;
  readonly it: Declare;
  readonly test: Declare;
  readonly expect: unknown;
}

interface Declare {
  (name: string, ...rest: readonly unknown[]): void;
  each(rows: readonly unknown[]): (name: string, ...rest: readonly unknown[]) => void;
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

const expect = Object.assign(chai.expect, {
  unreachable: (message = 'unreachable'): never => {
    throw new Error(message);
  },
});

/**
 * Collects the tests of one file after the other. Vitest starts a thread and loads every module anew for each mutant,
 * which takes a second; here it takes some milliseconds.
 */
export class TestCollector {
  readonly functions: TestFunctions;
  #tests = new Map<string, CollectedTest>();
  #titles: readonly string[] = [];

  constructor() {
    const test = declaredBy((name, body) => this.#addTest(name, body));
    const describe = declaredBy((name, body) => this.#addTestsOf(name, body));
    this.functions = new Proxy(
      { describe, it: test, test, expect },
      {
        get: (functions, name) => {
          if (name in functions) return functions[name as keyof TestFunctions];
          throw new Error(`A test that asks Vitest for "${String(name)}" can only be run by Vitest.`);
        },
      },
    );
  }

  /** The tests that `declare` declares; of equal names all but the first are numbered. */
  collect(declare: () => void): readonly CollectedTest[] {
    this.#tests = new Map();
    this.#titles = [];
    declare();
    return [...this.#tests.values()];
  }

  #addTest(title: string, run: Body): void {
    const plain = [...this.#titles, title].join(' > ');
    let name = plain;
    for (let number = 2; this.#tests.has(name); number++) name = `${plain} (${number})`;
    this.#tests.set(name, { name, run });
  }

  #addTestsOf(title: string, declare: Body): void {
    const outer = this.#titles;
    this.#titles = [...outer, title];
    declare();
    this.#titles = outer;
  }
}

function declaredBy(add: (name: string, body: Body) => void): Declare {
  const declare = (name: string, ...rest: readonly unknown[]): void => add(name, bodyIn(rest));
  const each =
    (rows: readonly unknown[]) =>
    (name: string, ...rest: readonly unknown[]): void => {
      const body = bodyIn(rest);
      const isTable = rows.every((row) => Array.isArray(row));
      for (const row of rows) {
        const args = isTable ? (row as Row) : [row];
        add(titleOf(name, args), () => body(...(args as never[])));
      }
    };
  return Object.assign(declare, { each });
}

/** Options such as a timeout may stand before the body or after it. */
function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((argument) => typeof argument === 'function');
  if (body === undefined) throw new Error('A test without a body.');
  return body as Body;
}

function titleOf(name: string, args: Row): string {
  const placeholders = name.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(name, ...args.slice(0, placeholders));
}
