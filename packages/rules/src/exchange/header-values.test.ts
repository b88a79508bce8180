import { describe, expect, it } from 'vitest';
import { isHttpDate } from './http-date.ts';
import { acceptsJson, isPayloadType } from './media-type.ts';

const READINGS = ['default', 'strict', 'lenient'] as const;

describe('acceptsJson', () => {
  it.each([
    [undefined, [true, true, true]],
    ['', [true, true, true]],
    ['application/fhir+json', [true, true, true]],
    ['APPLICATION/JSON+FHIR; q=0.1', [true, true, true]],
    ['application/json', [true, false, true]],
    ['*/*', [true, undefined, true]],
    ['application/*', [true, undefined, true]],
    ['text/json', [undefined, false, true]],
    ['application/fhir+json;q=0', [false, false, false]],
    ['application/fhir+json;q=0.000, application/xml', [false, false, false]],
    ['text/html, application/fhir+json', [true, true, true]],
    ['application/fhir+xml', [false, false, false]],
    ['text/*', [false, false, false]],
    [',,', [false, false, false]],
  ])('reads %s by default, strictly and leniently', (accept, expected) => {
    expect(READINGS.map((reading) => acceptsJson(accept, reading))).toEqual(expected);
  });
});

describe('isPayloadType', () => {
  it.each([
    ['application/fhir+json', [true, true, true]],
    ['application/fhir+json; charset=utf-8', [true, true, true]],
    ['application/json+fhir', [true, false, true]],
    ['application/json', [true, false, true]],
    ['text/json', [false, false, true]],
    ['text/plain', [false, false, false]],
    ['', [false, false, false]],
  ])('reads %s by default, strictly and leniently', (contentType, expected) => {
    expect(READINGS.map((reading) => isPayloadType(contentType, reading))).toEqual(expected);
  });
});

describe('isHttpDate', () => {
  it.each([
    ['Mon, 04 Nov 2019 16:23:57 GMT', true],
    ['Sat, 29 Feb 2020 00:00:00 GMT', true],
    ['Tue, 04 Nov 2019 16:23:57 GMT', false],
    ['Fri, 29 Feb 2019 00:00:00 GMT', false],
    ['Mon, 04 Nov 2019 24:00:00 GMT', false],
    ['Mon, 4 Nov 2019 16:23:57 GMT', false],
    ['Monday, 04-Nov-19 16:23:57 GMT', false],
    ['Mon Nov  4 16:23:57 2019', false],
    ['Mon, 04 Nov 2019 16:23:57 UTC', false],
    ['', false],
  ])('%s is a date of HTTP: %s', (text, expected) => {
    expect(isHttpDate(text)).toBe(expected);
  });
});
