/** One line for whoever runs the command. */
export const say = (text) => process.stdout.write(`${text}\n`);

/** Says what is wrong and what to do, and ends. */
export function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
