import { describe, expect, it } from 'vitest';
import { readScenario } from './read-scenario.ts';

const valid = `
id: a-payment
title: A payment is posted
posts: money
steps:
  - balance: { account: guarantorAccount, save: before }
  - create: { of: payment-to-account, with: { location: "{location}" }, save: paid }
    expect: { create-status-201: { status: 201 } }
  - balance: { account: guarantorAccount }
    expect: { posting-exact-once: { change: { since: before, by: paid } } }
`;

function errorOf(text: string): { code: unknown; message: string } {
  try {
    readScenario(text, 'mine.yaml');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: undefined, message: 'no error' };
}

describe('readScenario', () => {
  it('reads what the steps need from what they name', () => {
    expect(readScenario(valid, 'mine.yaml').needs).toEqual([
      'aliases.payment',
      'guarantorAccount',
      'location',
      'system-token',
    ]);
  });

  it.each([
    [
      'YAML that is none',
      valid.replace('title: A', 'title: "A'),
      'mine.yaml:3:28: not valid YAML: Missing closing "quote',
    ],
    [
      'the same member twice',
      valid.replace('posts: money', 'posts: money\nposts: money'),
      'mine.yaml:5:1: not valid YAML: Map keys must be unique.',
    ],
    ['an empty file', '', 'mine.yaml:1:1: the file is empty.'],
    [
      'a member that nobody knows',
      valid.replace('title:', 'tittle: x\ntitle:'),
      "mine.yaml:3:1: unknown member 'tittle' in the file: accepted are $schema, id, title, needs, unless, posts, arrange, steps.",
    ],
    ['a missing member', valid.replace('posts: money\n', ''), "mine.yaml:1:1: the file lacks 'posts'."],
    [
      'a value that is not accepted',
      valid.replace('posts: money', 'posts: cash'),
      "mine.yaml:4:8: 'posts' must be one of nothing, money.",
    ],
    [
      'a step that nobody knows',
      valid.replace('- balance: { account: guarantorAccount, save', '- ballance: { account: guarantorAccount, save'),
      "mine.yaml:6:5: unknown member 'ballance' in 'steps.0': accepted are token, create, read, search, balance, request, wait, parallel, repeat, title, expect.",
    ],
    [
      'two steps in one',
      valid.replace('- create:', '- read: { account: statement }\n    create:'),
      "mine.yaml:7:5: 'steps.1' must have exactly one of token, create, read, search, balance, request, wait, parallel, repeat.",
    ],
    [
      'a base payload that nobody knows',
      valid.replace('of: payment-to-account', 'of: cash'),
      "mine.yaml:7:19: 'steps.1.create.of' must be one of cash-payment, card-payment, check-payment, cashiers-check-payment, travelers-check-payment, adjustment, payment-to-account, payment-with-fifo.",
    ],
    [
      'a number where a text is due',
      valid.replace('account: guarantorAccount, save', 'account: 68002, save'),
      "mine.yaml:6:25: 'steps.0.balance.account' must be string (a text: put it in quotes).",
    ],
    [
      'a requirement that nobody knows',
      valid.replace('create-status-201:', 'create-status-200:'),
      "mine.yaml:8:34: no requirement 'create-status-200': did you mean create-status-201?",
    ],
    [
      'a balance that was not saved',
      valid.replace('since: before', 'since: earlier'),
      "mine.yaml:10:35: 'earlier' was not saved by an earlier step; saved are before, paid.",
    ],
    [
      'a create that was not saved',
      valid.replace('by: paid', 'by: payed'),
      "mine.yaml:10:35: 'payed' was not saved by an earlier step; saved are before, paid.",
    ],
    [
      'a token that was not saved',
      valid.replace('of: payment-to-account,', 'of: payment-to-account, as: mine,'),
      "mine.yaml:7:43: 'mine' was not saved by an earlier step; saved are before.",
    ],
    [
      'a placeholder that stands for nothing',
      valid.replace('{location}', '{locaton}'),
      "mine.yaml:7:57: no value '{locaton}': accepted are tenant,",
    ],
    [
      'no expectation at all',
      valid.replaceAll(/\n {4}expect: .*/g, ''),
      'mine.yaml:6:3: no step has an expectation: a scenario must name the requirements it decides.',
    ],
  ])('refuses %s and says where it stands', (_, text, message) => {
    const error = errorOf(text);
    expect([error.code, error.message.slice(0, message.length), error.message.includes('\n')]).toEqual([
      'SCENARIO_INVALID',
      message,
      false,
    ]);
  });

  it('keeps a decimal that is written as a text digit by digit', () => {
    const [, create] = readScenario(valid.replace('with: {', 'with: { amount: "12.10",'), 'mine.yaml').steps;
    expect(create?.kind === 'create' && create.create.with).toEqual({ amount: '12.10', location: '{location}' });
  });
});
