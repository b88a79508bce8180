import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
const LARGEST_TARBALL = 64 * 1024 * 1024;

/** A file in a tarball, by its path in the package. */
export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * The files of a package as `npm pack` and `pnpm pack` write it: gzip around ustar, everything in the folder `package/`.
 * @throws Error when it is no such tarball; the message says why
 */
export function readTarball(bytes: Uint8Array): PackedFile[] {
  const archive = gunzipSync(bytes, { maxOutputLength: LARGEST_TARBALL });
  const files: PackedFile[] = [];
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const header = archive.subarray(at, at + BLOCK);
    if (textOf(header, 257, 5) !== 'ustar') throw new Error('no ustar archive');
    const size = Number.parseInt(textOf(header, 124, 12), 8);
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (!(content.length === size)) throw new Error('cut short');
    const type = textOf(header, 156, 1);
    if (type === 'x') longName = /^\d+ path=(.*)$/m.exec(content.toString('utf8'))?.[1];
    else if (type === '0' || type === '') {
      files.push({ path: pathInPackage(longName ?? nameOf(header)), content });
      longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function nameOf(header: Buffer): string {
  const prefix = textOf(header, 345, 155);
  const name = textOf(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Nothing may be written outside of where the package is unpacked. */
function pathInPackage(path: string): string {
  const parts = path.split('/').slice(1);
  if (parts.length === 0 || parts.some((part) => part === '' || part === '..' || /[\\:]/.test(part)))
    throw new Error('a file that lies outside of the package');
  return parts.join('/');
}

function textOf(header: Buffer, from: number, length: number): string {
  const text = header.toString('utf8', from, from + length);
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}
