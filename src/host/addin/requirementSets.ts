/** The highest version of each requirement set that the host answers for, by the set's name. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  KeyboardShortcuts: '1.1',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  RichApiRuntime: '1.2',
  Settings: '1.1',
  DocumentEvents: '1.1',
};

/** Whether a set is supported in a version, e.g. ("ExcelApi", "1.9"); names are the same whatever their case. */
export function isRequirementSetSupported(name: string, version: string | number = '1.1'): boolean {
  // The client library asks for each result of a custom function: the answer is kept.
  const key = `${name} ${version}`;
  let isSupported = answers.get(key);
  if (isSupported === undefined) answers.set(key, (isSupported = isSupportedVersion(name, String(version))));
  return isSupported;
}

const answers = new Map<string, boolean>();

function isSupportedVersion(name: string, version: string): boolean {
  const known = Object.entries(REQUIREMENT_SETS).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (!known) return false;
  const [major, minor] = parts(known[1]);
  const [askedMajor, askedMinor] = parts(version);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

function parts(version: string): [number, number] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}
