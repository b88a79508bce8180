import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { exampleFailure, exampleReport } from '../test/example-report.ts';
import { hospitalConfiguration, NOW, smallHospital } from '../test/small-hospital.ts';
import { bundledScenarios } from './bundled-scenarios.ts';
import { runScenarios } from './engine/run.ts';
import { REPORTERS } from './reporters/reporters.ts';
import { NEEDS } from './scenario/scenario.ts';

const folder = new URL('../schemas/', import.meta.url);
const schemaOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>;

describe('the published schemas', () => {
  it.each(readdirSync(folder))('%s is a schema, with an address of its own', (name) => {
    const schema = schemaOf(name);
    expect(() => new Ajv({ strict: false }).compile(schema)).not.toThrow();
    expect(schema['$id']).toBe(`https://countercheck.invalid/schemas/${name}`);
  });

  it('name every need that a scenario can have', () => {
    const needs = (schemaOf('scenario.schema.json') as { properties: { needs: { items: { enum: string[] } } } })
      .properties.needs.items.enum;
    expect(needs.toSorted()).toEqual(NEEDS.toSorted());
  });

  it('describe the reports that are written', async () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schemaOf('report.schema.json'));
    const ran = await runScenarios({
      servers: [
        { kind: 'server', name: 'hospital', configuration: hospitalConfiguration, fetch: smallHospital().fetch },
      ],
      scenarios: bundledScenarios(),
      seed: 1,
      runId: 'r',
      toolVersion: '0.0.0',
      clock: { now: () => Date.parse(NOW), sleep: async () => {} },
    });
    const faults = [ran, exampleReport([exampleFailure])].flatMap((report) =>
      validate(JSON.parse(REPORTERS.json(report))) ? [] : (validate.errors ?? []),
    );
    expect(faults.map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
  });
});
