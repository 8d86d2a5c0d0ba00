import { structuredReference } from '../../src/workbook/structuredReference';

describe('structuredReference', () => {
  it.each([
    ['Time', 'Tasks[Time]'],
    ['Time share', 'Tasks[Time share]'],
    ['Time %', 'Tasks[[Time %]]'],
    ['Score (1-5)', 'Tasks[[Score (1-5)]]'],
    ['Aug/Disp', 'Tasks[[Aug/Disp]]'],
    ["Score's [x] #1", "Tasks[[Score''s '[x'] '#1]]"],
  ])('refers to the column %j', (header, reference) => {
    expect(structuredReference('Tasks', header)).toBe(reference);
  });
});
