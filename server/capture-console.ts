import { log } from "#server/log.ts";

/** Has what libraries print go through the log: Next prints errors with all that they quote, and lines that are no JSON. */
export function captureConsole(): void {
  const to = (level: "debug" | "warn" | "error") => (...said: unknown[]) => {
    const error = said.find((part) => part instanceof Error);
    const words = said.filter((part) => typeof part === "string").join(" ").trim();
    log[level]("console", { ...(words && { said: words }), ...(error && { error }) });
  };
  Object.assign(globalThis.console, { log: to("debug"), info: to("debug"), debug: to("debug"), trace: to("debug"), warn: to("warn"), error: to("error") });
}

/** Has what nobody caught end the process with a line of the log: Node's own words quote the error's message. */
export function captureFaults(): void {
  process.on("uncaughtException", (error, origin) => {
    log.error("fault", { origin, error });
    process.exit(1);
  });
  // Whoever read what is printed has gone: no reason to end.
  process.stdout.on("error", () => undefined);
}
