import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated } from '../rewrite.ts';

export const createAnswers202: Deviation = defineDeviation({
  id: 'create-answers-202',
  description: 'An accepted create is answered 202.',
  breaks: ['create-status-201'],
  rewrite: onCreated((answer) => ({ ...answer, status: 202 })),
});
