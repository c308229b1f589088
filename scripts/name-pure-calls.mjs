// A loader of the build: says of a library's module level that it has no effects, so that parts which no page of ours uses are left out:
// React Flow's that no map of ours draws (decision 12), tRPC's own WebSocket.
const NAMES = /^[\w$]+\.displayName = '\w+';$/gm;
const CALLS = /^((?:const|var) [\w$]+ = )(?=(?:memo|forwardRef|createContext)\()/gm;
const STATICS = /^_defineProperty\([\w$]+, "\w+", \w+\);$/gm;

export default function namePureCalls(source) {
  return source.replace(NAMES, "").replace(CALLS, "$1/*#__PURE__*/ ").replace(STATICS, "");
}
