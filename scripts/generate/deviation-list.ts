export { generator } from '../../packages/mock/scripts/deviation-list.ts';
