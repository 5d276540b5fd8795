// Builds the browser's half of the workbench's own components: every *.js beside this file becomes
// one ES module.
//
// Usage: node build.mjs --work DIR --public DIR --list FILE
//   --work    where packages are unpacked and the stamp of the last build is kept
//   --public  receives the modules, their names carrying a hash of their content, the fonts that
//             style sheets name, and licences.txt
//   --list    receives {"version": 1, "scripts": {"workbench-code": "workbench-code-HASH.js", ...}}
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
const FONTS = {
  'source-sans-3.woff2':
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  'jetbrains-mono.woff2': '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
};
const PACKAGE_FILES = ['package.json', 'package-lock.json'];

const sources = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: { work: { type: 'string' }, public: { type: 'string' }, list: { type: 'string' } },
});
for (const name of ['work', 'public', 'list']) {
  if (!options[name]) {
    fail(`--${name} is missing`);
  }
}
const work = path.resolve(options.work);
const outputs = path.resolve(options.public);
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
  console.error(`Workbench scripts: ${message}.`);
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
    ...(fs.existsSync(outputs) ? listFiles(outputs).map((file) => path.join(outputs, file)) : []),
    ...(fs.existsSync(list) ? [list] : []),
  ];
}

function isUpToDate() {
  if (!fs.existsSync(stampFile) || !fs.existsSync(list)) {
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
  fs.rmSync(outputs, { recursive: true, force: true });
  fs.mkdirSync(outputs, { recursive: true });
  const result = await esbuild.build({
    entryPoints: fs
      .readdirSync(sources)
      .filter((file) => file.endsWith('.js'))
      .sort(),
    outdir: outputs,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    nodePaths: [modules],
    absWorkingDir: sources,
  });
  for (const [name, file] of Object.entries(FONTS)) {
    fs.copyFileSync(path.join(modules, file), path.join(outputs, name));
  }
  writeLicences([
    ...Object.keys(result.metafile.inputs),
    ...Object.values(FONTS).map((file) => path.join(modules, file)),
  ]);
  writeList(result.metafile.outputs);
  fs.writeFileSync(stampFile, JSON.stringify({ inputs, outputs: hashOf(outputFiles()) }));
}

/** One text with the licence of every package of which some file went into a module. */
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
      .filter((file) => /^(licen[cs]e|copying)/i.test(file))
      .sort()
      .map((file) => fs.readFileSync(path.join(modules, folder, file), 'utf8').trim())
      .join('\n\n');
    if (!text) {
      fail(`package ${description.name} has no licence file`);
    }
    return `${description.name} ${description.version} (${description.license})\n\n${text}\n`;
  });
  fs.writeFileSync(
    path.join(outputs, 'licences.txt'),
    `The screens of this workbench use the following free software.\n\n${parts.join(
      `\n${'-'.repeat(78)}\n\n`,
    )}`,
  );
}

/** Plain names of the modules beside their hashed ones, for the server. */
function writeList(built) {
  const scripts = {};
  for (const [file, output] of Object.entries(built)) {
    if (output.entryPoint) {
      scripts[path.basename(output.entryPoint, '.js')] = path.basename(file);
    }
  }
  fs.mkdirSync(path.dirname(list), { recursive: true });
  fs.writeFileSync(list, `${JSON.stringify({ version: 1, scripts }, null, 2)}\n`);
}
