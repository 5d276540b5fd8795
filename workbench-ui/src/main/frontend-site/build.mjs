// Builds what the public site's pages load, and the chart program that the server runs.
//
// Usage: node build.mjs --work DIR --assets DIR --server DIR --element DIR --list FILE
//   --work    where packages are unpacked and the stamp of the last build is kept
//   --assets  receives the public files, their names carrying a hash of their content, and
//             assets.json: {"version": 1, "entries": {"site.css": "site-HASH.css", ...},
//             "files": [every public file, to be copied beside the pages]}
//   --server  receives vega.js, which runs inside the server and is never sent to a visitor, and the
//             fonts with which the server draws pictures
//   --element receives chart.js, the browser's drawing of charts in the workbench, its name carrying
//             a hash, with its licences
//   --list    receives {"version": 1, "scripts": {"workbench-chart": "workbench-chart-HASH.js"}}
//
// Nothing is done when neither the sources nor the outputs have changed since the last build.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const OLDEST_NODE = 20;
const BROWSERS = ['es2022', 'chrome111', 'firefox114', 'safari16.4'];
const OPTIONS = ['work', 'assets', 'server', 'element', 'list'];
const SERVER_FILES = [
  'vega.js',
  'source-sans-3.woff2',
  'source-sans-3-400.ttf',
  'source-sans-3-600.ttf',
  'source-sans-3-OFL.txt',
];
const PACKAGE_FILES = ['package.json', 'package-lock.json'];

const sources = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' }])),
});
for (const name of OPTIONS) {
  if (!options[name]) {
    fail(`--${name} is missing`);
  }
}
const work = path.resolve(options.work);
const assets = path.resolve(options.assets);
const server = path.resolve(options.server);
const element = path.resolve(options.element);
const list = path.resolve(options.list);
const modules = path.join(work, 'node_modules');
const stampFile = path.join(work, 'stamp.json');

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}`);
}
const inputs = hashOf(listFiles(sources).map((file) => path.join(sources, file)));
if (isUpToDate()) {
  process.exit(0);
}
installPackages();
await build();

function fail(message) {
  console.error(`Site build: ${message}.`);
  process.exit(1);
}

/** Every file below a folder, relative to it and in a fixed order. */
function listFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !file.split(path.sep).includes('node_modules'))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of files) {
    hash.update(`\0${path.basename(file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function outputFiles() {
  return [
    ...[assets, element].flatMap((folder) =>
      fs.existsSync(folder) ? listFiles(folder).map((file) => path.join(folder, file)) : [],
    ),
    ...[...SERVER_FILES.map((file) => path.join(server, file)), list].filter(fs.existsSync),
  ];
}

function isUpToDate() {
  if (!fs.existsSync(stampFile)) {
    return false;
  }
  const stamp = JSON.parse(fs.readFileSync(stampFile, 'utf8'));
  return stamp.inputs === inputs && stamp.outputs === hashOf(outputFiles());
}

/** Unpacks the packages of the lock file, without running any of their scripts. */
function installPackages() {
  fs.mkdirSync(work, { recursive: true });
  const wanted = hashOf(PACKAGE_FILES.map((file) => path.join(sources, file)));
  const mark = path.join(modules, '.installed');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === wanted) {
    return;
  }
  for (const file of PACKAGE_FILES) {
    fs.copyFileSync(path.join(sources, file), path.join(work, file));
  }
  const npm = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: work, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (npm.error || npm.status !== 0) {
    fail('npm ci failed; its own message is above');
  }
  fs.writeFileSync(mark, wanted);
}

async function build() {
  const require = createRequire(pathToFileURL(path.join(work, 'package.json')));
  const esbuild = require('esbuild');
  const shared = {
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    nodePaths: [modules],
    absWorkingDir: sources,
    alias: { 'chart-template': await compileTemplate(esbuild) },
    write: true,
  };
  for (const folder of [assets, element]) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
  }
  fs.rmSync(path.join(server, 'vega.js'), { force: true });

  const browser = await esbuild.build({
    ...shared,
    entryPoints: ['site/site.css', 'site/site.js', 'site/site.svg'],
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    target: BROWSERS,
    loader: { '.woff2': 'file', '.svg': 'copy' },
  });
  const program = await esbuild.build({
    ...shared,
    entryPoints: ['charts/server.js'],
    outfile: path.join(server, 'vega.js'),
    format: 'iife',
    globalName: 'LipCharts',
    target: 'es2022',
  });
  const workbench = await esbuild.build({
    ...shared,
    entryPoints: ['workbench/workbench-chart.js'],
    outdir: element,
    entryNames: '[name]-[hash]',
    format: 'esm',
    target: BROWSERS,
  });
  writeLicences(assets, 'pages of this site use', [
    ...Object.keys(browser.metafile.inputs),
    ...Object.keys(program.metafile.inputs),
  ]);
  writeLicences(element, 'charts of the workbench use', Object.keys(workbench.metafile.inputs));
  copyFonts();
  fs.copyFileSync(
    path.join(modules, '@fontsource-variable/source-sans-3/LICENSE'),
    path.join(assets, 'source-sans-3-OFL.txt'),
  );
  writeManifest(browser.metafile.outputs);
  writeList(workbench.metafile.outputs);
  fs.writeFileSync(stampFile, JSON.stringify({ inputs, outputs: hashOf(outputFiles()) }));
}

/**
 * The one Vega-Lite specification that every chart fills with data, compiled to Vega and parsed
 * here and now: neither server nor browser then needs to load a compiler.
 */
async function compileTemplate(esbuild) {
  const compiler = path.join(work, 'compile-template.mjs');
  await esbuild.build({
    entryPoints: ['charts/compile-template.js'],
    outfile: compiler,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    nodePaths: [modules],
    absWorkingDir: sources,
  });
  const { compiledTemplate } = await import(`${pathToFileURL(compiler)}?${inputs}`);
  const file = path.join(work, 'template.json');
  fs.writeFileSync(file, JSON.stringify(compiledTemplate()));
  return file;
}

/** One text with the licence of every package of which some file went into an output. */
function writeLicences(folder, whatUses, inputFiles) {
  const folders = new Set();
  for (const file of inputFiles) {
    const absolute = path.resolve(sources, file);
    if (absolute.startsWith(modules + path.sep)) {
      const inside = path.relative(modules, absolute).split(path.sep);
      const depth = inside.lastIndexOf('node_modules') + 1;
      const length = inside[depth].startsWith('@') ? 2 : 1;
      folders.add(inside.slice(0, depth + length).join(path.sep));
    }
  }
  const parts = [...folders].sort().map((name) => {
    const description = JSON.parse(
      fs.readFileSync(path.join(modules, name, 'package.json'), 'utf8'),
    );
    const text = fs
      .readdirSync(path.join(modules, name))
      .filter((file) => /^(licen[cs]e|copying|ofl)/i.test(file))
      .sort()
      .map((file) => fs.readFileSync(path.join(modules, name, file), 'utf8').trim())
      .join('\n\n');
    if (!text) {
      fail(`package ${description.name} has no licence file`);
    }
    return `${description.name} ${description.version} (${description.license})\n\n${text}\n`;
  });
  fs.writeFileSync(
    path.join(folder, 'licences.txt'),
    `The ${whatUses} the following free software and fonts.\n\n${parts.join(
      `\n${'-'.repeat(78)}\n\n`,
    )}`,
  );
}

/** Plain names of the entry points, and all public files, so that a page can link and copy them. */
function writeManifest(outputs) {
  const entries = {};
  for (const [file, output] of Object.entries(outputs)) {
    if (output.entryPoint) {
      const name = path.basename(output.entryPoint);
      if (!entries[name] && name.startsWith('site.')) {
        entries[name] = path.basename(file);
      }
    }
  }
  const manifest = { version: 1, entries, files: listFiles(assets) };
  fs.writeFileSync(path.join(assets, 'assets.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * The server draws letters from whole fonts, which have signs that pages do without; a picture that
 * it hands out takes the small one along.
 */
function copyFonts() {
  const small = path.join(modules, '@fontsource-variable/source-sans-3');
  fs.copyFileSync(
    path.join(small, 'files/source-sans-3-latin-wght-normal.woff2'),
    path.join(server, 'source-sans-3.woff2'),
  );
  fs.copyFileSync(path.join(small, 'LICENSE'), path.join(server, 'source-sans-3-OFL.txt'));
  const fonts = path.join(modules, 'source-sans');
  for (const [weight, name] of [
    ['400', 'Regular'],
    ['600', 'Semibold'],
  ]) {
    fs.copyFileSync(
      path.join(fonts, 'TTF', `SourceSans3-${name}.ttf`),
      path.join(server, `source-sans-3-${weight}.ttf`),
    );
  }
}

/** The plain name of the workbench's module beside its hashed one, for the server. */
function writeList(outputs) {
  const scripts = {};
  for (const [file, output] of Object.entries(outputs)) {
    if (output.entryPoint) {
      scripts[path.basename(output.entryPoint, '.js')] = path.basename(file);
    }
  }
  fs.mkdirSync(path.dirname(list), { recursive: true });
  fs.writeFileSync(list, `${JSON.stringify({ version: 1, scripts }, null, 2)}\n`);
}
