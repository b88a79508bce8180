import { basePayload, standardSchema } from '@countercheck/rules';
import { sValidator } from '@hono/standard-validator';
import { Hono } from 'hono';
import { expect, it } from 'vitest';

const app = new Hono().post('/Basic', sValidator('json', standardSchema()), (context) =>
  context.json({ accepted: true }),
);

async function post(resource: unknown): Promise<{ status: number; body: unknown }> {
  const response = await app.request('/Basic', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(resource),
  });
  return { status: response.status, body: await response.json() };
}

it('lets a framework that speaks Standard Schema accept a valid payload', async () => {
  expect(await post(basePayload('card-payment').resource)).toEqual({ status: 200, body: { accepted: true } });
});

it('lets it refuse an invalid payload with the message of the rule and the path of the value', async () => {
  const draft = basePayload('cash-payment');
  draft.money('tenderedAmount')['value'] = 12.49;
  const { status, body } = await post(draft.resource);
  const place = draft.extensions.indexOf(draft.extension('tenderedAmount'));
  expect(status).toBe(400);
  expect((body as { error: unknown }).error).toEqual([
    {
      message:
        'The cash tendered, 12.49, is less than the amount, 12.50. Send the cash that was handed over: at least the amount. (tendered-covers-amount)',
      path: ['extension', place, 'valueMoney', 'value'],
    },
  ]);
});
