import { Interpreter } from '../../../src/host/protocol/Interpreter';
import type { TypeMap } from '../../../src/host/protocol/TypeMap';
import { RichApiError } from '../../../src/host/protocol/TypeMap';

/** A library of shelves and books: enough to show that the interpreter knows no spreadsheet. */
interface Item {
  id: string;
  title: string;
  pages: number;
}

function library() {
  const log: string[] = [];
  const items: Item[] = [
    { id: 'a', title: 'Ada', pages: 10 },
    { id: 'b', title: 'Bea', pages: 20 },
    { id: 'c', title: 'Cid', pages: 30 },
  ];
  const shelf = { items };
  const item = (id: string): Item => {
    log.push(`find ${id}`);
    const found = items.find((each) => each.id === id);
    if (!found) throw new RichApiError('ItemNotFound', `No item ${id}.`, 404);
    return found;
  };
  const types: TypeMap = {
    Shelf: {
      props: { Count: { get: (o: typeof shelf) => o.items.length } },
      items: (o: typeof shelf) => o.items.map((obj) => ({ type: 'Item', obj })),
      index: (_: unknown, id: string) => ({ type: 'Item', obj: item(id) }),
      methods: {
        GetItem: { returns: 'Item', call: (_: unknown, id: string) => item(id) },
        GetItemOrNullObject: {
          returns: 'Item',
          call: (_: unknown, id: string) => items.find((each) => each.id === id) ?? null,
        },
        GetCount: { call: () => items.length },
        Later: { call: async () => 'later' },
        Lend: { returns: 'Loan', call: (_: unknown, borrowed: Item) => ({ borrowed }) },
      },
    },
    Item: {
      id: (o: Item) => o.id,
      props: {
        Title: {
          get: (o: Item) => o.title,
          set: (o: Item, title: string) => {
            o.title = title;
          },
        },
        Pages: { get: (o: Item) => o.pages },
        Text: { get: () => 'long', isHeavy: true },
      },
      navs: { Shelf: () => ({ type: 'Shelf', obj: shelf }) },
      methods: {
        Tear: {
          call: () => {
            throw new TypeError('torn');
          },
        },
      },
    },
    Loan: {
      isReference: true,
      props: { Title: { get: (o: { borrowed: Item }) => o.borrowed.title } },
    },
  };
  const services = { 'Library.Desk': { type: 'Shelf', obj: shelf } };
  return { types, root: { type: 'Shelf', obj: shelf }, services, items, log };
}

const ROOT = { ObjectPathType: 1, Name: '' };
const item = (id: string) => ({
  ObjectPathType: 3,
  Name: 'GetItem',
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [id] },
});

describe('Interpreter', () => {
  const { types, root, services, items, log } = library();
  const interpreter = new Interpreter(types, root, services);

  it('reads the properties asked for, whatever their case, and the default set without names', async () => {
    const paths = { 1: ROOT, 2: item('a') };
    const { Results } = await interpreter.process({
      ObjectPaths: paths,
      Actions: [
        { Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title', 'TEXT'] } },
        { Id: 2, ActionType: 2, ObjectPathId: 2, QueryInfo: {} },
      ],
    });
    expect(Results.map(({ Value }) => Value)).toEqual([
      { Id: 'a', Title: 'Ada', Text: 'long' },
      { Id: 'a', Title: 'Ada', Pages: 10 },
    ]);
  });

  it('evaluates a path once a request', async () => {
    log.length = 0;
    const read = { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title'] } };
    await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: item('a') },
      Actions: [
        { Id: 1, ...read },
        { Id: 2, ...read },
      ],
    });
    expect(log).toEqual(['find a']);
  });

  it('reads items of a collection with top and skip, and what they lead to', async () => {
    const { Results } = await interpreter.process({
      ObjectPaths: { 1: ROOT },
      Actions: [
        {
          Id: 1,
          ActionType: 2,
          ObjectPathId: 1,
          QueryInfo: { Select: ['items/title', 'items/shelf/count', 'count'], Top: 1, Skip: 1 },
        },
      ],
    });
    expect(Results[0]?.Value).toEqual({
      Count: 3,
      _Items: [{ Id: 'b', Title: 'Bea', Shelf: { Count: 3, _Items: expect.any(Array) } }],
    });
  });

  it('answers for the null object with null, and for what it leads to as well', async () => {
    const missing = { ...item('x'), Name: 'GetItemOrNullObject' };
    const shelf = { ObjectPathType: 4, Name: 'Shelf', ParentObjectPathId: 2 };
    const { Results } = await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: missing, 3: shelf },
      Actions: [
        { Id: 1, ActionType: 1, ObjectPathId: 2 },
        { Id: 2, ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['count'] } },
      ],
    });
    expect(Results).toEqual([
      { ActionId: 1, Value: null },
      { ActionId: 2, Value: null },
    ]);
  });

  it('ends a batch at the first failure and keeps what ran before it', async () => {
    const response = await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: item('a'), 3: item('x') },
      Actions: [
        { Id: 1, ActionType: 4, Name: 'Title', ObjectPathId: 2, ArgumentInfo: { Arguments: ['Ann'] } },
        { Id: 2, ActionType: 4, Name: 'Title', ObjectPathId: 3, ArgumentInfo: { Arguments: ['?'] } },
        { Id: 3, ActionType: 4, Name: 'Title', ObjectPathId: 2, ArgumentInfo: { Arguments: ['Amy'] } },
      ],
    });
    expect(response.Error).toEqual({
      Code: 'ItemNotFound',
      Message: 'No item x.',
      Location: 'Shelf.getItem',
      ActionIndex: 1,
      HttpStatusCode: 404,
    });
    expect(response.Results).toEqual([{ ActionId: 1, Value: null }]);
    expect(items[0]?.title).toBe('Ann');
  });

  it.each([
    ['a method', { ActionType: 3, Name: 'Burn' }, 'Item.burn is not modelled by the embedded host.'],
    ['a property', { ActionType: 4, Name: 'Price' }, 'Item.price is not modelled by the embedded host.'],
    [
      'a loaded property',
      { ActionType: 2, QueryInfo: { Select: ['title', 'price'] } },
      'Item.price is not modelled by the embedded host.',
    ],
  ])('names %s that is not modelled', async (_, action, message) => {
    const response = await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: item('a') },
      Actions: [{ Id: 1, ObjectPathId: 2, ...action }],
    });
    expect(response.Error).toMatchObject({ Code: 'ApiNotFound', Message: message });
  });

  it('refuses to set what is read-only', async () => {
    const response = await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: item('a') },
      Actions: [{ Id: 1, ActionType: 9, ObjectPathId: 2, ObjectState: { Pages: 1 } }],
    });
    expect(response.Error).toMatchObject({ Code: 'AccessDenied', Message: 'Item.pages is read-only.' });
  });

  it('reports an error of its own as GeneralException, with what went wrong', async () => {
    const response = await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: item('a') },
      Actions: [{ Id: 1, ActionType: 3, Name: 'Tear', ObjectPathId: 2 }],
    });
    expect(response.Error).toMatchObject({
      Code: 'GeneralException',
      Message: 'The host failed: TypeError: torn',
      HttpStatusCode: 500,
    });
  });

  it('keeps an object by reference until it is let go', async () => {
    const lend = {
      ...item('a'),
      Name: 'Lend',
      ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [2] },
    };
    const { Results } = await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: item('b'), 3: lend },
      Actions: [
        { Id: 1, ActionType: 3, Name: '_KeepReference', ObjectPathId: 3 },
        { Id: 2, ActionType: 1, ObjectPathId: 3 },
      ],
    });
    const { _ReferenceId: id } = Results[1]?.Value as { _ReferenceId: string };
    const reference = { ObjectPathType: 6, Name: id };
    const read = { Id: 1, ActionType: 2, ObjectPathId: 9, QueryInfo: { Select: ['title'] } };
    const kept = await interpreter.process({ ObjectPaths: { 9: reference }, Actions: [read] });
    expect(kept.Results[0]?.Value).toEqual({ _ReferenceId: id, Title: 'Bea' });
    await interpreter.process({
      ObjectPaths: { 1: ROOT },
      Actions: [
        {
          Id: 1,
          ActionType: 3,
          Name: '_RemoveReference',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: [id] },
        },
      ],
    });
    const gone = await interpreter.process({ ObjectPaths: { 9: reference }, Actions: [read] });
    expect(gone.Error?.Code).toBe('InvalidReference');
    expect(interpreter.references.count).toBe(0);
  });

  it('answers trace actions, waits for promises, and refuses when something has changed', async () => {
    const response = await interpreter.process({
      ObjectPaths: { 1: ROOT, 2: item('b'), 3: { ObjectPathType: 2, Name: 'Library.Desk' } },
      Actions: [
        { Id: 1, ActionType: 5, ObjectPathId: 0 },
        { Id: 2, ActionType: 3, Name: 'Later', ObjectPathId: 3 },
        { Id: 3, ActionType: 8, ObjectPathId: 2, ObjectState: { Title: 'Bea' } },
        { Id: 4, ActionType: 8, ObjectPathId: 2, ObjectState: { Title: 'Bob' } },
      ],
    });
    expect(response.TraceIds).toEqual([1]);
    expect(response.Results.map(({ Value }) => Value)).toEqual([null, 'later', null]);
    expect(response.Error).toMatchObject({ Code: 'Conflict', ActionIndex: 3 });
  });

  it('waits for calculation before it reads what depends on it, and reads once more', async () => {
    let isPending = true;
    let reads = 0;
    const calculated = new Interpreter(
      { Cell: { props: { Value: { get: () => ++reads, isCalculated: true }, Row: { get: () => 7 } } } },
      { type: 'Cell', obj: {} },
      {},
      {
        isPending: () => isPending,
        settled: async () => {
          isPending = false;
        },
      },
    );
    const ask = (select: string) =>
      calculated.process({
        ObjectPaths: { 1: ROOT },
        Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: [select] } }],
      });
    expect((await ask('row')).Results[0]?.Value).toEqual({ Row: 7 });
    expect(isPending).toBe(true);
    expect((await ask('value')).Results[0]?.Value).toEqual({ Value: 1 });
    expect(isPending).toBe(false);
  });
});
