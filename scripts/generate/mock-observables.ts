export { generator } from '../../packages/mock/scripts/observables-page.ts';
