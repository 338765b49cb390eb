// Builds what browsers load, see src/main/assets/README.md. Run by Maven:
//   node assets.mjs <esbuild> <folder of the sources> <folder for the result>

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const PACKED = ['.js', '.css', '.svg'];
/** The oldest language that browsers are expected to understand. */
const TARGET = 'es2022';
const [esbuild, sources, result] = process.argv.slice(2);
const served = join(result, 'WEB-INF/assets');
const named = new Map();
const used = new Set();

/** Bundles some of the sources; what several of them share is in each of them. */
function bundle(names, ...options) {
  const metafile = join(result, 'bundle.json');
  run(esbuild, [
    ...names.map((name) => join(sources, name)), `--outbase=${sources}`, `--outdir=${served}`, `--metafile=${metafile}`,
    '--bundle', '--minify', `--target=${TARGET}`, '--supported:top-level-await=false', '--log-level=warning',
    ...['entry', 'chunk', 'asset'].map((kind) => `--${kind}-names=[dir]/[name]-[hash]`), ...options,
  ]);
  const { inputs, outputs } = JSON.parse(readFileSync(metafile));
  rmSync(metafile);
  Object.keys(inputs).forEach((file) => used.add(relative(sources, file)));
  for (const [file, { entryPoint, inputs: parts }] of Object.entries(outputs)) {
    const of = entryPoint ?? soleOf(Object.keys(parts), names);
    named.set(relative(sources, of), relative(served, file));
  }
}

/** A mistake in a style sheet is only a warning to esbuild; here it fails the build like any other. */
function run(program, args) {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status || stderr) throw new Error(`${program} says:\n${stderr}`);
}

/** A part that several files of a page share would cost it another request. */
function soleOf(parts, names) {
  if (parts.length === 1 && extname(parts[0]) !== '.js') return parts[0];
  throw new Error(`${names} and what it loads later both import ${parts.join(', ')}: pass it what it needs.`);
}

/** Browsers that take neither, and proxies in between, get the plain file. */
function pack(file) {
  const content = readFileSync(join(served, file));
  // Brotli's own default is its best.
  writeFileSync(join(served, `${file}.br`), brotliCompressSync(content));
  writeFileSync(join(served, `${file}.gz`), gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}

/** To where anybody can read it. */
function publish(license) {
  const copy = join(result, 'resources', license);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(join(sources, license), copy);
}

function build() {
  rmSync(result, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  chmodSync(esbuild, 0o755);
  const all = readdirSync(sources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(sources, join(parentPath, name))).filter((file) => file !== 'README.md');
  const licenses = all.filter((file) => basename(file).startsWith('LICENSE'));
  const entries = (folder) => all.filter((file) => dirname(file) === folder && !licenses.includes(file));

  entries('scripts').forEach((script) => bundle([script], '--format=esm', '--splitting'));
  bundle([...entries('styles'), ...entries('images')], '--loader:.svg=copy', '--loader:.woff2=file');
  const unused = all.filter((file) => !used.has(file) && !licenses.includes(file));
  if (unused.length) throw new Error(`Nothing uses ${unused.join(', ')}.`);

  [...named.values()].filter((file) => PACKED.includes(extname(file))).forEach(pack);
  licenses.forEach(publish);
  writeFileSync(join(result, 'WEB-INF/assets.properties'), [...named].sort().map((pair) => pair.join('=')).join('\n'));
}

try {
  build();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
