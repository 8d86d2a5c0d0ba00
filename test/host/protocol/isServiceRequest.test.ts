import type { RequestBody } from '../../../src/host/protocol/Wire';
import { ActionType, PathType, isServiceRequest } from '../../../src/host/protocol/Wire';

const ObjectPaths = {
  1: { ObjectPathType: PathType.service, Name: 'Microsoft.ExcelServices.CustomFunctions' },
  2: { ObjectPathType: PathType.property, Name: 'Part', ParentObjectPathId: 1 },
  3: { ObjectPathType: PathType.root, Name: '' },
  4: { ObjectPathType: PathType.property, Name: 'Worksheets', ParentObjectPathId: 3 },
};

describe('isServiceRequest', () => {
  it.each([
    ['the result of a function, sent from Node', [[ActionType.method, 1]], true],
    [
      'the same from a browser, which names the document as well',
      [
        [1, 3],
        [1, 1],
        [3, 1],
      ],
      true,
    ],
    ['a part of a service', [[ActionType.method, 2]], true],
    ['a read of the document', [[ActionType.query, 4]], false],
    [
      'both in one',
      [
        [ActionType.method, 1],
        [ActionType.query, 4],
      ],
      false,
    ],
    ['nothing but naming an object', [[ActionType.instantiate, 3]], false],
  ])('judges %s', (_, actions, expected) => {
    const request: RequestBody = {
      Actions: actions.map(([type, path], index) => ({
        Id: index,
        ActionType: type as number,
        ObjectPathId: path as number,
      })),
      ObjectPaths,
    };
    expect(isServiceRequest(request)).toBe(expected);
  });
});
