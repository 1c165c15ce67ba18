// Parses every Bicep file with a real grammar and holds modules against their callers: what a compiler would find first.
// Run with: npm install --ignore-scripts --no-package-lock && npm test
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Language, Parser } from 'web-tree-sitter';

const infra = new URL('../../infra/', import.meta.url);
const read = name => readFileSync(new URL(name, infra), 'utf8');
const files = readdirSync(infra).filter(name => name.endsWith('.bicep'));

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
const parse = text => parser.parse(text).rootNode;

/** Where the text stops being Bicep: "line:column text". */
function errors(node) {
  if (node.isError || node.isMissing)
    return [`${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.split('\n')[0]}`];
  return node.hasError ? node.children.flatMap(errors) : [];
}

/** The properties of an object, by name. */
const properties = object => new Map(object.namedChildren
  .filter(node => node.type === 'object_property')
  .map(node => [node.namedChildren[0].text.replaceAll("'", ''), node.namedChildren[1]]));

/** The parameters that a file declares: name, whether it has a default, whether it has a description. */
function parameters(root) {
  return root.namedChildren.flatMap(node => node.type === 'infrastructure' ? node.namedChildren : [node])
    .map((node, index, all) => ({ node, before: all[index - 1] }))
    .filter(({ node }) => node.type === 'parameter_declaration')
    .map(({ node, before }) => ({
      name: node.namedChildren[0].text,
      optional: node.namedChildCount > 2,
      described: before?.type === 'decorators' && before.text.includes('@description('),
    }));
}

const outputs = root => root.descendantsOfType('output_declaration').map(node => node.namedChildren[0].text);

test('there are Bicep files', () => assert.ok(files.length > 0));

for (const file of files) {
  test(`${file} parses`, () => assert.deepEqual(errors(parse(read(file))), []));

  test(`${file} describes every parameter`, () =>
    assert.deepEqual(parameters(parse(read(file))).filter(p => !p.described).map(p => p.name), []));
}

const main = parse(read('main.bicep'));
const modules = main.descendantsOfType('module_declaration').map(node => ({
  symbol: node.namedChildren[0].text,
  file: node.namedChildren[1].text.replaceAll("'", ''),
  given: [...properties(properties(node.namedChildren[2]).get('params')).keys()],
}));

for (const { file, given } of modules)
  test(`main.bicep gives ${file} the parameters it declares`, () => {
    const declared = parameters(parse(read(file)));
    assert.deepEqual(given.filter(name => !declared.some(p => p.name === name)), [], 'unknown');
    assert.deepEqual(declared.filter(p => !p.optional && !given.includes(p.name)).map(p => p.name), [], 'missing');
  });

test('main.bicep reads outputs that its modules have', () => {
  for (const [, symbol, name] of read('main.bicep').matchAll(/(\w+)\.outputs\.(\w+)/g)) {
    const module = modules.find(m => m.symbol === symbol);
    assert.ok(module && outputs(parse(read(module.file))).includes(name), `${symbol}.outputs.${name}`);
  }
});

test('main.parameters.json sets parameters that main.bicep has', () => {
  const declared = parameters(main);
  const given = Object.keys(JSON.parse(read('main.parameters.json')).parameters);
  assert.deepEqual(given.filter(name => !declared.some(p => p.name === name)), [], 'unknown');
  assert.deepEqual(declared.filter(p => !p.optional && !given.includes(p.name)).map(p => p.name), [], 'missing');
});

for (const script of ['subscribe.sh', 'subscribe.ps1'])
  test(`${script} gives subscription.bicep its parameters, from outputs of main.bicep`, () => {
    const given = [...read(script).matchAll(/["\s](\w+)=\$(?:env:)?([A-Z_]+)/g)];
    const required = parameters(parse(read('subscription.bicep'))).filter(p => !p.optional).map(p => p.name);
    assert.deepEqual(given.map(([, name]) => name).sort(), required.sort());
    assert.deepEqual(given.map(([, , variable]) => variable).filter(name => !outputs(main).includes(name)), []);
  });

for (const [name, text] of Object.entries({
  'an unclosed object': "resource a 'A@1' = {\n  name: 'a'\n",
  'a missing equals sign': "param a string 'x'\n",
  'an unclosed string': "var a = 'x\n",
  'a property without a value': "var a = {\n  b:\n}\n",
}))
  test(`a file with ${name} does not pass`, () => assert.notDeepEqual(errors(parse(text)), []));
