export { CheckInsDialog } from "#components/goals/check-ins/check-ins-dialog.tsx";
