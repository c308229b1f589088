import { createServer, type AddressInfo } from "node:net";

/** A letter as an SMTP server got it: who it is for, its headers, and its parts, decoded. */
export type Letter = { to: string[]; source: string; text: string; html: string; subject: string };
export type MailSink = { url: string; next(): Promise<Letter>; close(): Promise<void> };

/** A small real SMTP server: takes every letter, and hands them out in order. */
export async function startMailSink(): Promise<MailSink> {
  const [letters, waiting]: [Letter[], ((letter: Letter) => void)[]] = [[], []];
  const server = createServer((socket) => {
    let [buffer, to, inData]: [string, string[], boolean] = ["", [], false];
    const say = (line: string) => socket.write(`${line}\r\n`);
    const deliver = (source: string) => {
      const letter = { to, source, ...read(source) };
      const taker = waiting.shift();
      if (taker) taker(letter);
      else letters.push(letter);
      [to, inData] = [[], false];
      say("250 taken");
    };
    socket.setEncoding("utf8").on("error", () => undefined).on("data", (chunk: string) => {
      buffer += chunk;
      for (;;) {
        const end = buffer.indexOf(inData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) deliver(line);
        else if (/^DATA/i.test(line)) [inData] = [true, say("354 go on")];
        else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else {
          if (/^RCPT TO:/i.test(line)) to.push(line.replace(/^RCPT TO:<(.*)>.*/i, "$1"));
          say("250 ok");
        }
      }
    });
    say("220 sink");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: () => (letters.length > 0 ? Promise.resolve(letters.shift()!) : new Promise((resolve) => waiting.push(resolve))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(source: string): { text: string; html: string; subject: string } {
  const part = (type: string) => {
    const [, encoding = "", body = ""] = new RegExp(`Content-Type: ${type}[^]*?Content-Transfer-Encoding: (\\S+)\\r\\n(?:[^]*?\\r\\n)??\\r\\n([^]*?)\\r\\n--`, "i").exec(source) ?? [];
    return decode(body, encoding.toLowerCase());
  };
  const subject = (/^Subject: ([^]*?)\r\n(?!\s)/im.exec(source)?.[1] ?? "").replace(/\?=\s+=\?/g, "?==?");
  const words = subject.replace(/=\?utf-8\?(.)\?(.*?)\?=/gi, (_, kind: string, word: string) => `\0${kind}${word}\0`).split("\0").filter(Boolean);
  return { text: part("text/plain"), html: part("text/html"), subject: words.map((word) => (subject.includes("=?") ? decode(word.slice(1).replaceAll("_", " "), word[0]!.toLowerCase() === "b" ? "base64" : "quoted-printable") : word)).join("") };
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  if (encoding !== "quoted-printable") return body.replaceAll("\r\n", "\n");
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n");
}
