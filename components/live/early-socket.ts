import { composeGreeting } from "#components/live/live-message.ts";

/** A socket on which the greeting is said once it is open, and what came over it since. */
type Early = { readonly url: string; readonly documentName: string; readonly socket: WebSocket; readonly heard: ArrayBuffer[]; readonly stop: () => void };
export type Taken = Pick<Early, "socket" | "heard">;

/** Nobody wanted it until then, ms: the page is not one with a live plan. */
const UNWANTED_MS = 15_000;

let early: Early | null = null;

/** Dials while the page comes to life, which takes longer than the server needs to judge who it is and to have the plan at hand. */
export function dialEarly(url: string, documentName: string): void {
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const heard: ArrayBuffer[] = [];
  const greet = () => socket.send(composeGreeting(documentName));
  const note = ({ data }: MessageEvent<ArrayBuffer>) => void heard.push(data);
  socket.addEventListener("open", greet);
  socket.addEventListener("message", note);
  const timer = setTimeout(() => takeEarly(url, documentName)?.socket.close(), UNWANTED_MS);
  early = {
    url, documentName, socket, heard,
    stop() {
      clearTimeout(timer);
      socket.removeEventListener("message", note);
    },
  };
}

/** Hands it over, once, to whoever dials the same. What has come is to be heard first. */
export function takeEarly(url: string, documentName: string): Taken | null {
  const found = early;
  if (found === null || found.url !== url || found.documentName !== documentName) return null;
  early = null;
  found.stop();
  return found.socket.readyState <= WebSocket.OPEN ? found : null;
}
