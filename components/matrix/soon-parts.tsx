export { CommentMark } from "#components/comments/comment-mark.tsx";
export { FindingMark } from "#components/findings/finding-mark.tsx";
export { FoundCorner } from "#components/matrix/found-corner.tsx";
export { SaidMark } from "#components/matrix/said-mark.tsx";
export { LetterPicker } from "#components/matrix/letter-picker.tsx";
export { PrintMatrix } from "#components/matrix/print/print-matrix.tsx";
