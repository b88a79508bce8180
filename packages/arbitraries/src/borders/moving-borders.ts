import { AMOUNT_BORDERS } from './amount-borders.ts';
import { CODE_BORDERS } from './code-borders.ts';
import type { MovingBorder } from './moving-border.ts';
import { SHAPE_BORDERS } from './shape-borders.ts';
import { TEXT_BORDERS } from './text-borders.ts';

/** The borders whose place depends on the transaction that they lie in. */
export const MOVING_BORDERS: readonly MovingBorder[] = [
  ...AMOUNT_BORDERS,
  ...CODE_BORDERS,
  ...SHAPE_BORDERS,
  ...TEXT_BORDERS,
];
