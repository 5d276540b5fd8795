// Builds what the public site's pages load, and the chart program that the server runs.
//
// Usage: node build.mjs --work DIR --assets DIR --server DIR
//   --work    where packages are unpacked and the stamp of the last build is kept
//   --assets  receives the public files, their names carrying a hash of their content, and
//             assets.json: {"version": 1, "entries": {"site.css": "site-HASH.css", ...},
//             "files": [every public file, to be copied beside the pages]}
//   --server  receives vega.js, which runs inside the server and is never sent to a visitor
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
const PACKAGE_FILES = ['package.json', 'package-lock.json'];

const sources = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: { work: { type: 'string' }, assets: { type: 'string' }, server: { type: 'string' } },
});
for (const name of ['work', 'assets', 'server']) {
  if (!options[name]) {
    fail(`--${name} is missing`);
  }
}
const work = path.resolve(options.work);
const assets = path.resolve(options.assets);
const server = path.resolve(options.server);
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
    ...(fs.existsSync(assets) ? listFiles(assets).map((file) => path.join(assets, file)) : []),
    path.join(server, 'vega.js'),
  ];
}

function isUpToDate() {
  if (!fs.existsSync(stampFile) || !fs.existsSync(path.join(server, 'vega.js'))) {
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
  fs.rmSync(assets, { recursive: true, force: true });
  fs.mkdirSync(assets, { recursive: true });
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
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
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
  writeLicences([...Object.keys(browser.metafile.inputs), ...Object.keys(program.metafile.inputs)]);
  fs.copyFileSync(
    path.join(modules, '@fontsource-variable/source-sans-3/LICENSE'),
    path.join(assets, 'source-sans-3-OFL.txt'),
  );
  writeManifest(browser.metafile.outputs);
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
function writeLicences(inputFiles) {
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
  const parts = [...folders].sort().map((folder) => {
    const description = JSON.parse(
      fs.readFileSync(path.join(modules, folder, 'package.json'), 'utf8'),
    );
    const text = fs
      .readdirSync(path.join(modules, folder))
      .filter((file) => /^(licen[cs]e|copying|ofl)/i.test(file))
      .sort()
      .map((file) => fs.readFileSync(path.join(modules, folder, file), 'utf8').trim())
      .join('\n\n');
    if (!text) {
      fail(`package ${description.name} has no licence file`);
    }
    return `${description.name} ${description.version} (${description.license})\n\n${text}\n`;
  });
  fs.writeFileSync(
    path.join(assets, 'licences.txt'),
    `The pages of this site use the following free software and fonts.\n\n${parts.join(
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
