/**
 * The walls of src/: input → typeset → output, with build/ to run it and cli/ to face the user.
 * test/walls/planted.mjs breaks every rule once and fails when one does not notice.
 */

/** What each folder may import. `types` may be imported as types only: they describe what comes in, nothing runs. */
const walls = [
  { folder: 'base', mayImport: [] },
  { folder: 'input/yaml', mayImport: ['base'] },
  { folder: 'input/style', mayImport: ['base', 'input/yaml'] },
  { folder: 'input/manifest', mayImport: ['base', 'input/yaml', 'input/style'] },
  { folder: 'input/content', mayImport: ['base', 'input/manifest', 'input/style'] },
  { folder: 'input/import', mayImport: ['base', 'input'] },
  { folder: 'typeset/unicode', mayImport: ['base'] },
  { folder: 'typeset/fonts', mayImport: ['base', 'typeset/unicode'] },
  { folder: 'typeset/linebreak', mayImport: ['base'] },
  {
    folder: 'typeset/paragraph',
    mayImport: ['base', 'typeset/unicode', 'typeset/fonts', 'typeset/linebreak', 'typeset/frame'],
    types: ['input/content', 'input/style', 'input/manifest'],
  },
  { folder: 'typeset/frame', mayImport: ['base'], types: ['typeset/fonts'] },
  {
    folder: 'typeset/page',
    mayImport: ['base', 'typeset'],
    types: ['input/content', 'input/style', 'input/manifest'],
  },
  { folder: 'typeset/page/plan', mayImport: ['base'] },
  { folder: 'output/pdf', mayImport: ['base', 'typeset/frame', 'typeset/fonts'] },
  { folder: 'output/raster', mayImport: ['base', 'typeset/frame'], types: ['typeset/fonts'] },
  { folder: 'output/terminal', mayImport: ['base', 'typeset/frame', 'output/raster'], types: ['typeset/fonts'] },
  { folder: 'build', mayImport: ['base', 'input', 'typeset', 'output'] },
  { folder: 'check', mayImport: ['base', 'typeset/frame', 'build'], types: ['input'] },
];

/** Libraries with an owner: nobody else knows their vocabulary. base/lazy-modules only loads them. */
const libraries = [
  { name: '@libpdf/core', owners: ['src/check/preflight/pdf/'] },
  { name: 'lcms-wasm', owners: ['src/output/pdf/images/'] },
  { name: 'jpeg-js', owners: ['src/output/pdf/images/'] },
  { name: 'pdfkit', owners: ['src/output/pdf/', 'src/base/lazy-modules[.]ts$'] },
  { name: 'fontkit', owners: ['src/typeset/fonts/', 'src/base/lazy-modules[.]ts$'] },
  { name: 'bidi-js', owners: ['src/typeset/paragraph/bidi[.]ts$', 'src/base/lazy-modules[.]ts$'] },
  { name: 'hyphen', owners: ['src/typeset/paragraph/hyphenation[.]ts$'] },
  { name: 'yaml', owners: ['src/input/yaml/'] },
  { name: 'mdast-util-from-markdown', owners: ['src/input/content/'] },
  { name: 'qr', owners: ['src/typeset/page/parts/qr-code[.]ts$'] },
  { name: 'commander', owners: ['src/cli/'] },
  { name: 'chalk', owners: ['src/cli/'] },
  { name: 'ora', owners: ['src/cli/'] },
  { name: 'chokidar', owners: ['src/cli/'] },
];

const inside = (folder) => `^src/${folder}/`;

function folderRule({ folder, mayImport, types = [] }) {
  return {
    name: `wall:${folder}`,
    comment: `${folder} may import ${[...mayImport, ...types.map((type) => `types of ${type}`)].join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: inside(folder) },
    to: { path: '^src/', pathNot: [folder, ...mayImport, ...types].map(inside) },
  };
}

function typesRule({ folder, types }) {
  return {
    name: `types:${folder}`,
    comment: `${folder} may import only types of ${types.join(', ')}`,
    severity: 'error',
    from: { path: inside(folder) },
    to: { path: types.map(inside), dependencyTypesNot: ['type-only'] },
  };
}

function libraryRule({ name, owners }) {
  return {
    name: `library:${name}`,
    comment: `${name} is used only in ${owners.join(', ')}`,
    severity: 'error',
    from: { path: '^src/', pathNot: owners.map((owner) => `^${owner}`) },
    to: { path: `node_modules/(@types/)?${name}/` },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'types may refer to each other (a diagnostic and its catalogue do); what runs may not',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-folder-outside-the-walls',
      comment: 'a new folder under src/ gets its own line in the table above',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/index[.]ts$', '^src/cli/', ...walls.map(({ folder }) => inside(folder))] },
      to: {},
    },
    {
      name: 'cli-is-imported-by-nobody',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    ...walls.map(folderRule),
    ...walls.filter(({ types }) => types !== undefined).map(typesRule),
    ...libraries.map(libraryRule),
    {
      name: 'disk',
      comment: 'base/system-world and cli are the only doors to the disk; what makes sources is no part of the program',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/base/system-world[.]ts$', '^src/cli/', '[.]mjs$'] },
      to: { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
    },
    {
      name: 'no-network',
      comment: 'the product works offline and calls nobody',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/promises)?$', dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
