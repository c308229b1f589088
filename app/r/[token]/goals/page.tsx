export { default } from "#app/w/[workspace]/goals/page.tsx";
