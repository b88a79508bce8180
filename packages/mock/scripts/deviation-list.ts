import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'packages/mock/src/deviations';

/** The list of the deviations that are written by hand, from the files in the sub-folders of `deviations`. */
export const generator = {
  files: (root: string): readonly { readonly path: string; readonly text: string }[] => [
    { path: `${FOLDER}/written-deviations.generated.ts`, text: renderList(findDeviations(join(root, FOLDER))) },
  ],
};

interface Found {
  readonly name: string;
  readonly path: string;
}

function findDeviations(folder: string): Found[] {
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return areas
    .flatMap(({ name: area }) => readdirSync(join(folder, area)).map((file) => readDeviation(folder, area, file)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function readDeviation(folder: string, area: string, file: string): Found {
  const id = file.replace(/\.ts$/, '');
  const name = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const text = readFileSync(join(folder, area, file), 'utf8');
  for (const wanted of [`export const ${name}: Deviation = `, `id: '${id}'`]) {
    if (!text.includes(wanted)) throw new Error(`${FOLDER}/${area}/${file} lacks "${wanted}".`);
  }
  return { name, path: `./${area}/${file}` };
}

function renderList(found: readonly Found[]): string {
  const imports = found.map(({ name, path }) => `import { ${name} } from '${path}';\n`).join('');
  const names = found.map(({ name }) => `  ${name},\n`).join('');
  return `// Generated from the folders beside it by "npm run generate": do not edit.\nimport type { Deviation } from './deviation.ts';\n${imports}\nexport const WRITTEN_DEVIATIONS: readonly Deviation[] = [\n${names}];\n`;
}
