export { readWorld, worldSchema } from './world/read-world.ts';
