import { asInput, asText } from '../../src/workbook/asText';

describe('asText', () => {
  it.each(['Digital Twins Engineer', 'C++ developer', 'Mid-Level', 'Q&A', 'Yellow (Urgent)', ''])(
    'leaves %j',
    (text) => {
      expect(asText(text)).toBe(text);
    },
  );

  it.each(['=1+1', '+1', '-x', '@x', "'x", '3-7', '20%', '$5', '.5', '(3)', 'true', 'March 5', '#N/A'])(
    'protects %j from being read as something else',
    (text) => {
      expect(asText(text)).toBe(`'${text}`);
    },
  );
});

describe('asInput', () => {
  it.each([
    [0.8, 0.8],
    [true, true],
    ['', ''],
    [undefined, ''],
    ['=SUM(1)', '=SUM(1)'],
    ['20', "'20"],
    ['Yellow', 'Yellow'],
  ])('types %j so that the cell holds it again', (content, input) => {
    expect(asInput(content)).toBe(input);
  });
});
