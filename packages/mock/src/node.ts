export { openStateFile } from './open-state-file.ts';
export { serveMock, type ServedMock, type ServeOptions } from './serve-mock.ts';
export { systemClock, systemRandomness } from './system.ts';
