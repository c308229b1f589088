import { composeGreeting } from "#components/live/live-message.ts";
import { SHAPE } from "#model/shape.ts";

/** A socket on which the greeting is said once it is open, and what came over it since. */
type Early = { readonly url: string; readonly documentName: string; readonly socket: WebSocket; readonly heard: ArrayBuffer[]; readonly stop: () => void };
type Page = { prorabEarly?: Early | undefined };

/** Nobody wanted it until then, ms. */
const UNWANTED_MS = 15_000;

const PATH = `/collab?shape=${SHAPE}`;

/** Where the pages' sockets go. */
export const socketUrl = (): string => location.origin.replace("http", "ws") + PATH;

/**
 * For the page itself, before any script of it is here: dials and says who asks, while the page comes to life, which takes longer than the server needs to
 * judge who it is and to have the plan at hand.
 */
export const earlyScript = (documentName: string): string => `{
const url=location.origin.replace("http","ws")+"${PATH}",socket=new WebSocket(url),heard=[],note=({data})=>heard.push(data),
early={url,documentName:${JSON.stringify(documentName)},socket,heard,stop:()=>socket.removeEventListener("message",note)};
socket.binaryType="arraybuffer";
socket.addEventListener("open",()=>socket.send(new Uint8Array(${JSON.stringify([...composeGreeting(documentName)])})));
socket.addEventListener("message",note);
globalThis.prorabEarly=early;
setTimeout(()=>{if(globalThis.prorabEarly===early)socket.close()},${UNWANTED_MS});
}`;

/** Hands it over, once, to whoever dials the same. What has come is to be heard first. */
export function takeEarly(url: string, documentName: string): Pick<Early, "socket" | "heard"> | null {
  const page = globalThis as Page;
  const found = page.prorabEarly;
  if (!found || found.url !== url || found.documentName !== documentName) return null;
  page.prorabEarly = undefined;
  found.stop();
  return found.socket.readyState <= WebSocket.OPEN ? found : null;
}
