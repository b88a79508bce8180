import { CommandLineError } from '../command-line-error.ts';
import { printable } from '../plain-text.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it; change its permissions',
  EPERM: 'you may not read it; change its permissions',
  EISDIR: 'it is a folder; name a file',
  ELOOP: 'its symbolic links go round in a circle; name the file itself',
  ENAMETOOLONG: 'the name is too long; check it',
  ENOENT: 'there is no such file; check the name',
  ENOTDIR: 'a part of its path is not a folder; check the path',
  EMFILE: 'too many files are open; close some',
  EIO: 'the disk or the network drive does not answer; copy the file elsewhere',
};

/** Why a file cannot be read, and what to do about it. */
export function unreadable(name: string, error: unknown): CommandLineError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const remedy = REMEDIES[code] ?? `it cannot be read (${code || 'unknown reason'}); copy it elsewhere and try again`;
  return new CommandLineError('FILE_UNREADABLE', `${printable(name)}: ${remedy}.`, { cause: error });
}
