import { defineDeviation, type Deviation } from '../deviation.ts';
import { onCreated } from '../rewrite.ts';

export const createAnswers200: Deviation = defineDeviation({
  id: 'create-answers-200',
  description: 'An accepted create is answered 200.',
  breaks: ['create-status-201'],
  rewrite: onCreated((answer) => ({ ...answer, status: 200 })),
});
