import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A letter as an SMTP server got it: who it is for, all of it as it came, and its parts, decoded. `headers`: as they came, unfolded, by their names in small letters. */
export type Letter = { to: string[]; source: string; text: string; html: string; subject: string; headers: ReadonlyMap<string, string> };
export type MailSink = {
  url: string;
  next(): Promise<Letter>;
  /** Letters that came and were not asked for yet. */
  readonly waiting: number;
  /** Refuses so many letters from now on, as a server that is busy. */
  refuse(letters: number): void;
  close(): Promise<void>;
};

/** A real SMTP server that takes every letter, and hands them out in order. */
export async function startMailSink(): Promise<MailSink> {
  const [letters, takers]: [Letter[], ((letter: Letter) => void)[]] = [[], []];
  let refusals = 0;
  const take = async (bytes: Buffer, to: string[]) => {
    const letter = await read(bytes, to);
    const taker = takers.shift();
    if (taker) taker(letter);
    else letters.push(letter);
  };
  const finish = async (bytes: Buffer, to: string[], done: (error?: Error) => void) => {
    try {
      await take(bytes, to);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
        if (refusals-- > 0) return done(new Error("busy"));
        refusals = 0;
        void finish(Buffer.concat(chunks), session.envelope.rcptTo.map(({ address }) => address), done);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    next: () => (letters.length > 0 ? Promise.resolve(letters.shift()!) : new Promise((resolve) => takers.push(resolve))),
    get waiting() {
      return letters.length;
    },
    refuse: (count) => void (refusals = count),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(bytes: Buffer, to: string[]): Promise<Letter> {
  const { text = "", html, subject = "", headerLines } = await simpleParser(bytes, { skipTextToHtml: true, skipImageLinks: true });
  const headers = new Map(headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).replaceAll(/\r\n\s+/g, " ").trim()]));
  return { to, source: bytes.toString(), text: text.replaceAll("\r\n", "\n"), html: html || "", subject, headers };
}
