import { label } from '../../src/scoring/label';
import { nextZone } from '../../src/scoring/nextZone';
import { zone } from '../../src/scoring/zone';

describe('zone', () => {
  it.each([
    [100, 'Green'],
    [48, 'Green'],
    [47.9, 'Yellow'],
    [47.5, 'Yellow'],
    [25, 'Yellow'],
    [24.9, 'Red'],
    [0, 'Red'],
  ])('calls exactly %d %s', (aijri, expected) => {
    expect(zone(aijri)).toBe(expected);
  });
});

describe('label', () => {
  it.each([
    [48, 0.45, 2, 'Green (Accelerated)'],
    [48, 0.2, 1, 'Green (Transforming)'],
    [48, 0.199, 1.5, 'Green (Stable)'],
    [47.9, 0.4, 2, 'Yellow (Urgent)'],
    [25, 0.399, 2, 'Yellow (Moderate)'],
    [24.9, 1, 2, 'Red'],
  ])('calls %d with exposure %d and growth %d %s', (aijri, exposure, growth, expected) => {
    expect(label(aijri, exposure, growth)).toBe(expected);
  });
});

describe('nextZone', () => {
  it.each([
    [47.5, 'Green', 0.5, 'above'],
    [47.9, 'Green', 0.1, 'above'],
    [48, 'Yellow', 0.1, 'below'],
    [100, 'Yellow', 52.1, 'below'],
    [36.5, 'Green', 11.5, 'above'],
    [36.4, 'Red', 11.5, 'below'],
    [25, 'Red', 0.1, 'below'],
    [24.9, 'Yellow', 0.1, 'above'],
    [0, 'Yellow', 25, 'above'],
  ])('from %d is %s, %d points %s', (aijri, expected, distance, direction) => {
    expect(nextZone(aijri)).toEqual({ zone: expected, distance, direction });
  });
});
