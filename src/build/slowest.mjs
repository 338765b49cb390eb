// Prints the slowest test classes of a run: where the time of "mvn verify" goes.
// Usage: node slowest.mjs HOW-MANY FOLDER...
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [howMany, ...folders] = process.argv.slice(2);

function reportsIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)).map((name) => join(folder, name))
    : [];
}

/** The name of the class and its seconds, from the head of a report. */
function timeOf(report) {
  const head = readFileSync(report, 'utf8').match(/<testsuite\b[^>]*>/)[0];
  const value = (attribute) => head.match(new RegExp(` ${attribute}="([^"]*)"`))[1];
  return { name: value('name'), seconds: Number(value('time').replace(',', '')) };
}

const times = folders.flatMap(reportsIn).map(timeOf).sort((a, b) => b.seconds - a.seconds);
console.log(`The slowest of ${times.length} test classes, in seconds:`);
for (const { name, seconds } of times.slice(0, Number(howMany))) {
  console.log(`${seconds.toFixed(1).padStart(8)}  ${name}`);
}
