export { LetterPicker } from "#components/matrix/letter-picker.tsx";
