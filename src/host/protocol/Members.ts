import type { MethodModel, PropertyModel, Typed, TypeMap, TypeModel } from './TypeMap';
import { RichApiError } from './TypeMap';

/** Members by name, whatever its case: the client sends names as the programmer typed them. */
export class Members {
  readonly #byType = new Map<string, TypeMembers>();

  constructor(private readonly types: TypeMap) {}

  /** @throws RichApiError ApiNotFound naming the type */
  of(type: string): TypeMembers {
    let members = this.#byType.get(type);
    if (!members) {
      const model = this.types[type];
      if (!model) throw notModelled(type);
      members = new TypeMembers(type, model);
      this.#byType.set(type, members);
    }
    return members;
  }
}

export class TypeMembers {
  readonly #properties: Map<string, [string, PropertyModel]>;
  readonly #navigations: Map<string, [string, (o: never) => Typed]>;
  readonly #methods: Map<string, [string, MethodModel]>;

  constructor(
    readonly type: string,
    readonly model: TypeModel,
  ) {
    this.#properties = byLowerCase(model.props);
    this.#navigations = byLowerCase(model.navs);
    this.#methods = byLowerCase(model.methods);
  }

  findProperty(name: string): [string, PropertyModel] | undefined {
    return this.#properties.get(name.toLowerCase());
  }

  findNavigation(name: string): [string, (o: never) => Typed] | undefined {
    return this.#navigations.get(name.toLowerCase());
  }

  findMethod(name: string): MethodModel | undefined {
    return this.#methods.get(name.toLowerCase())?.[1];
  }

  property(name: string): PropertyModel {
    const found = this.findProperty(name);
    if (!found) throw notModelled(memberName(this.type, name));
    return found[1];
  }

  navigation(name: string): (o: never) => Typed {
    const found = this.findNavigation(name);
    if (!found) throw notModelled(memberName(this.type, name));
    return found[1];
  }

  method(name: string): MethodModel {
    const found = this.findMethod(name);
    if (!found) throw notModelled(memberName(this.type, name));
    return found;
  }
}

/** As Excel writes a place in an error: "Range.getCell". */
export function memberName(type: string, name: string): string {
  return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

export function notModelled(what: string): RichApiError {
  return new RichApiError('ApiNotFound', `${what} is not modelled by the embedded host.`, 404);
}

function byLowerCase<T>(members: Record<string, T> | undefined): Map<string, [string, T]> {
  return new Map(Object.entries(members ?? {}).map(([name, model]) => [name.toLowerCase(), [name, model]]));
}
