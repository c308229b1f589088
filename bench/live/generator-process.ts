import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { keepEnding } from "#bench/live/endings.ts";
import type { Moment } from "#bench/live/drive.ts";
import type { Answered, Calls } from "#bench/live/generator.ts";
import { within } from "#bench/live/within.ts";

/** A generator as its parent sees it: one call at a time. */
export class Generator {
  readonly #child: ChildProcess;
  #hear: (answered: Answered) => void = () => undefined;

  constructor() {
    this.#child = fork("bench/live/generator.ts", { stdio: ["ignore", "inherit", "inherit", "ipc"], serialization: "advanced" });
    this.#child.on("message", (answered: Answered) => this.#hear(answered));
    this.#child.on("exit", (code, signal) => this.#hear({ error: `the generator ended with ${code ?? signal}` }));
  }

  /** Asks for one thing; rejects with what went wrong there, or when `seconds` pass. `onMoment` is told how far a drive is. */
  call<Name extends keyof Calls>(call: Name, input: Parameters<Calls[Name]>[0], seconds = 60, onMoment?: (moment: Moment) => void): Promise<ReturnType<Calls[Name]>> {
    return within(seconds, `the generator's ${call}`, new Promise((resolve, reject) => {
      this.#hear = (answered) => {
        if ("moment" in answered) onMoment?.(answered.moment);
        else if ("error" in answered) reject(new Error(answered.error));
        else resolve(answered.result as ReturnType<Calls[Name]>);
      };
      this.#child.send({ call, input });
    }));
  }

  readonly stop = keepEnding(async () => {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill("SIGKILL");
    await once(this.#child, "exit");
  });
}
