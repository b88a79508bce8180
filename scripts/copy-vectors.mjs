// Copies the vectors of @countercheck/rules into the package in the current folder, for its tarball.
import { cpSync, rmSync } from 'node:fs';

rmSync('vectors', { recursive: true, force: true });
cpSync('../rules/vectors', 'vectors', { recursive: true });
