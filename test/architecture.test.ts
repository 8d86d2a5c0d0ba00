import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.join(__dirname, '../src');

/** What each layer may import of the others: along the arrows of the design, or not at all. */
const LAYERS: Record<string, readonly string[]> = {
  scoring: [],
  assessment: ['scoring'],
  workbook: ['assessment', 'scoring'],
  functions: ['assessment', 'scoring'],
  taskpane: ['workbook', 'assessment', 'scoring'],
  host: [],
  cli: ['host', 'workbook', 'assessment', 'scoring'],
};

/** Packages a layer may use; a layer that is not listed is bound to none, not even to Node's own. */
const PACKAGES: Record<string, RegExp> = {
  taskpane: /^(react|react-dom|@fluentui\/)/,
  host: /./,
  cli: /^(node:|commander$|office-addin-)/,
};

/** Scripts by which the platform enters: the only places outside their layer that name its globals. */
const ENTRY_POINTS = ['taskpane/taskpane.tsx', 'functions/register.ts', 'cli/aijri.ts'];

const GLOBALS: Record<string, readonly string[]> = {
  Excel: ['workbook'],
  Office: ['workbook'],
  OfficeExtension: ['workbook'],
  CustomFunctions: ['functions'],
};

describe('the layers', () => {
  it('import along the arrows of the design only', () => {
    expect(sources().flatMap(({ file, text }) => wrongImports(file, text))).toEqual([]);
  });

  it("name the platform's globals only where they belong", () => {
    expect(sources().flatMap(({ file, text }) => strayGlobals(file, text))).toEqual([]);
  });

  it('have no barrels', () => {
    const barrels = sources().filter(({ file }) => /(^|\/)index\.tsx?$/.test(file));
    expect(barrels.map(({ file }) => file)).toEqual([]);
  });

  it('are all known', () => {
    const folders = new Set(sources().map(({ file }) => layerOf(file)));
    expect([...folders].filter((folder) => !(folder in LAYERS))).toEqual([]);
    expect(folders.size).toBeGreaterThan(1);
  });
});

describe('the check of the layers', () => {
  it.each([
    ['scoring/a.ts', `import { x } from '../assessment/x';`, 'scoring/a.ts imports ../assessment/x'],
    ['scoring/a.ts', `export { x } from '../workbook/x';`, 'scoring/a.ts imports ../workbook/x'],
    ['workbook/a.ts', `const x = await import('../taskpane/x');`, 'workbook/a.ts imports ../taskpane/x'],
    ['host/node/a.ts', `import type { X } from '../../scoring/x';`, 'host/node/a.ts imports ../../scoring/x'],
    ['workbook/a.ts', `import { useState } from 'react';`, 'workbook/a.ts imports react'],
    ['assessment/a.ts', `import fs from 'node:fs';`, 'assessment/a.ts imports node:fs'],
    ['taskpane/a.ts', `import { x } from '../../test/x';`, 'taskpane/a.ts imports ../../test/x'],
  ])('sees a wrong import in %s: %s', (file, text, complaint) => {
    expect(wrongImports(file, text)).toEqual([complaint]);
  });

  it.each([
    ['taskpane/a.tsx', 'await Excel.run(async () => {});', 'taskpane/a.tsx:1 names Excel'],
    ['functions/a.ts', 'let range: Excel.Range;', 'functions/a.ts:1 names Excel'],
    ['scoring/a.ts', '\nthrow new CustomFunctions.Error();', 'scoring/a.ts:2 names CustomFunctions'],
    ['host/a.ts', 'globalThis.x = Office;', 'host/a.ts:1 names Office'],
  ])('sees a stray global in %s: %s', (file, text, complaint) => {
    expect(strayGlobals(file, text)).toEqual([complaint]);
  });

  it.each([
    ['taskpane/a.tsx', `import { x } from '../workbook/x'; import { y } from './y'; import 'react';`],
    ['workbook/a.ts', 'await Excel.run(async () => {});'],
    ['taskpane/taskpane.tsx', 'Office.onReady();'],
    ['host/a.ts', `scope.Office = { Excel: 1 }; // Excel`],
  ])('lets pass what is right in %s: %s', (file, text) => {
    expect([...wrongImports(file, text), ...strayGlobals(file, text)]).toEqual([]);
  });
});

/** Every script that runs in src (build configuration is JavaScript), its path relative to src with forward slashes. */
function sources(): { file: string; text: string }[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      text: readFileSync(path.join(SRC, file), 'utf8'),
    }));
}

function layerOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function wrongImports(file: string, text: string): string[] {
  const layer = layerOf(file);
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((target) => !isAllowedImport(file, layer, target))
    .map((target) => `${file} imports ${target}`);
}

function isAllowedImport(file: string, layer: string, target: string): boolean {
  if (!target.startsWith('.')) return PACKAGES[layer]?.test(target) ?? false;
  const targetLayer = layerOf(path.posix.join(path.posix.dirname(file), target));
  return targetLayer === layer || (LAYERS[layer]?.includes(targetLayer) ?? false);
}

function strayGlobals(file: string, text: string): string[] {
  if (ENTRY_POINTS.includes(file)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node) && isForeign(node.text, layerOf(file))) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${file}:${line} names ${node.text}`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function isForeign(name: string, layer: string): boolean {
  return Object.hasOwn(GLOBALS, name) && !GLOBALS[name]?.includes(layer);
}

/** false for a name that is only a member's: `x.Excel`, `{ Excel: 1 }`, `interface { Excel: ... }`. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) {
    return (ts.isQualifiedName(parent) ? parent.left : parent.expression) === node;
  }
  const isMemberName =
    ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent);
  return !(isMemberName && parent.name === node);
}
