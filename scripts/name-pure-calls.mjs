// A loader of the build: says of React Flow's module level that it has no effects, so that parts which no map of ours draws are left out (decision 12).
const NAMES = /^[\w$]+\.displayName = '\w+';$/gm;
const CALLS = /^((?:const|var) [\w$]+ = )(?=(?:memo|forwardRef|createContext)\()/gm;

export default function namePureCalls(source) {
  return source.replace(NAMES, "").replace(CALLS, "$1/*#__PURE__*/ ");
}
