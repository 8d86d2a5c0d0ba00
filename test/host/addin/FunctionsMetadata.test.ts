import { FunctionsMetadataError, parseFunctionsMetadata } from '../../../src/host/addin/FunctionsMetadata';

const add = {
  id: 'ADD',
  name: 'ADD',
  description: 'Adds.',
  parameters: [
    { name: 'first', description: 'A number.', type: 'number' },
    { name: 'rest', type: 'number', dimensionality: 'matrix', optional: true, repeating: true },
  ],
  result: { type: 'number', dimensionality: 'matrix' },
  options: { stream: true, cancelable: true },
};

describe('parseFunctionsMetadata', () => {
  it('reads shape and descriptions', () => {
    const [read] = parseFunctionsMetadata(JSON.stringify({ functions: [add] })).functions;
    expect(read).toMatchObject({
      id: 'ADD',
      name: 'ADD',
      description: 'Adds.',
      returnsMatrix: true,
      isStreaming: true,
      isCancelable: true,
      allowsErrors: false,
      parameters: [
        { name: 'first', description: 'A number.', optional: false, repeating: false, isMatrix: false },
        { name: 'rest', optional: true, repeating: true, isMatrix: true },
      ],
    });
  });

  it('puts the namespace before the name and not before the id', () => {
    const [read] = parseFunctionsMetadata(JSON.stringify({ functions: [add] }), 'MY.TOOLS').functions;
    expect(read).toMatchObject({ id: 'ADD', name: 'MY.TOOLS.ADD' });
  });

  it('passes on that functions take errors, said for the file', () => {
    const json = JSON.stringify({ allowErrorForDataTypeAny: true, functions: [add] });
    expect(parseFunctionsMetadata(json).functions[0]?.allowsErrors).toBe(true);
  });

  it.each([
    ['text', 'oops', /not JSON/],
    ['no list', '{}', /no "functions" list/],
    ['a nameless function', '{"functions":[{}]}', /function 1: neither "name" nor "id"/],
    ['a nameless parameter', '{"functions":[{"name":"A","parameters":[{}]}]}', /\(A\), parameter 1: "name"/],
    ['a function that is none', '{"functions":[7]}', /function 1 is 7, expected an object/],
  ])('refuses %s', (_, json, message) => {
    expect(() => parseFunctionsMetadata(json)).toThrow(FunctionsMetadataError);
    expect(() => parseFunctionsMetadata(json)).toThrow(message);
  });
});
