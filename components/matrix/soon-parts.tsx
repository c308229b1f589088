export { LetterPicker } from "#components/matrix/letter-picker.tsx";
export { PrintMatrix } from "#components/matrix/print/print-matrix.tsx";
